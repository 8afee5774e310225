import { instant } from '@ripen/domain';
import { expect, it } from 'vitest';
import { modelOf, ScoredLead, type Step } from '../../test/scored-lead.ts';

const day = 86_400_000;
const began = instant(1_000 * day);

const fading = (decay: object | null): ScoredLead => {
  const points: Step = ['points', { dimension: 'engagement', points: 40, ...(decay === null ? {} : { decay }) }];
  const one = new ScoredLead([modelOf([['signal', { event: 'A' }], points])], { createdAt: began });
  one.now = began;
  one.does('A');
  return one;
};

// A score is rounded: 29.5 is 30 still, and warm.
it.each([
  ['half of them fades in ten days', { halfLife: { days: 10 } }, 10 * Math.log2(40 / 29.5)],
  ['they fade evenly within ten days', { linear: { days: 10 } }, 10 * (1 - 29.5 / 40)],
  ['they expire after ten days', { expires: { days: 10 } }, 10],
])('%s: the alarm rings at the very moment at which the band falls', (_words, decay, days) => {
  const one = fading(decay);
  const { alarm } = one.state;
  if (alarm === null) throw new Error('nothing would wake the lead');
  expect(Math.abs(alarm - (began + days * day)), 'but for the rounding of a score to millionths').toBeLessThan(100);
  one.now = instant(alarm - 1);
  one.take([]);
  expect(one.state.lead.band).toBe('warm');
  one.now = alarm;
  one.take([]);
  expect(one.state.lead.band).toBe('cold');
  expect(one.history).toEqual([
    'Went from cold to warm: the score is 40',
    expect.stringMatching(/^Went from warm to cold/),
  ]);
  expect(one.state.alarm, 'nothing further to wake for').toBeNull();
});

it('points that stay wake nobody', () => expect(fading(null).state.alarm).toBeNull());
