import { describe, expect, it } from 'vitest';
import { saySeparation } from './say-separation.ts';
import { sayThreshold } from './say-threshold.ts';
import type { Threshold } from './threshold.ts';

const threshold: Threshold = {
  from: 62,
  today: { leads: 300, successes: 40 },
  byScore: { leads: 290, successes: 58 },
  extra: { value: 18, low: 6.2, high: 25.7 },
  verdict: 'more',
};

describe('what a calibration says', () => {
  it('tells the area under the curve as a sentence about two leads', () => {
    expect(saySeparation({ value: 0.782, low: 0.71, high: 0.854, verdict: 'apart' }, 'won')).toBe(
      'Of a lead that was won and one that was not won, the first has the higher score 78 times in 100 (likely 71 to 85). The score tells them apart.',
    );
    expect(saySeparation({ value: 0.52, low: 0.47, high: 0.57, verdict: 'not-apart' }, 'sql')).toMatch(
      /does not tell them apart\.$/,
    );
  });

  it('tells what a threshold would have changed, and says so when that is nothing', () => {
    expect(sayThreshold(threshold)).toMatch(
      /^Sales got 300 leads, of which 40 were won\. A threshold of 62 would have passed 290, of which 58 were won: 18 more \(likely 6 to 26\)\./,
    );
    expect(sayThreshold({ ...threshold, verdict: 'no-more' })).toMatch(/Leave it as it is\.$/);
    expect(sayThreshold(null)).toMatch(/^No threshold can be compared/);
  });
});
