import { describe, expect, it } from 'vitest';
import { retryIn } from './retry-in.ts';

const minute = 60_000;
const hour = 60 * minute;
const asked = { state: 'later', detail: 'answered 503', after: null, counts: true } as const;

describe('a call that failed', () => {
  const schedule = [5_000, 5 * minute, 30 * minute, 2 * hour, 5 * hour, 10 * hour, 10 * hour];

  it.each(['webhook', 'send-message'])(
    'of %s is tried again as Standard Webhooks has it, a tenth sooner or later',
    (hand) => {
      for (const [index, usual] of schedule.entries()) {
        const waits = Array.from({ length: 200 }, () => retryIn(hand, index + 1, asked) ?? 0);
        expect(Math.min(...waits)).toBeGreaterThanOrEqual(usual * 0.9);
        expect(Math.max(...waits)).toBeLessThanOrEqual(usual * 1.1);
        expect(Math.max(...waits) - Math.min(...waits)).toBeGreaterThan(usual * 0.1);
      }
      expect(retryIn(hand, schedule.length + 1, asked)).toBeNull();
    },
  );

  it('is tried again when it was asked for, but no more often', () => {
    expect(retryIn('webhook', 1, { ...asked, after: 2 * hour })).toBe(2 * hour);
    expect(retryIn('webhook', 1, { ...asked, after: 0 })).toBe(1_000);
    expect(retryIn('webhook', schedule.length + 1, { ...asked, after: 1_000 })).toBeNull();
  });

  it('before it began uses up no attempt', () => {
    expect(retryIn('webhook', 99, { ...asked, counts: false })).toBeGreaterThanOrEqual(54_000);
    expect(retryIn('webhook', 99, { ...asked, counts: false, after: 7_000 })).toBe(7_000);
  });
});
