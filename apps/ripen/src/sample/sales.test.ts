import { describe, expect, it } from 'vitest';
import { pastOf } from './past-of.ts';
import { pastPeople, pastPerson } from './past-person.ts';

const now = Date.UTC(2027, 5, 1);
const owner = { id: 'a', name: 'Ada' };
const pasts = Array.from({ length: pastPeople }, (_, n) => pastOf(pastPerson(n, now), owner, now));
const handoffs = pasts.flatMap((past) => past.handoffs);

describe('the past of the sample’s sales', () => {
  it('is the same at every start, in order, and never of the future', () => {
    expect(pasts).toEqual(Array.from({ length: pastPeople }, (_, n) => pastOf(pastPerson(n, now), owner, now)));
    for (const { cameAt, moves, outcomes } of pasts) {
      const times = [cameAt, ...moves.map(({ at }) => at)];
      expect(times).toEqual(times.toSorted((a, b) => a - b));
      for (const at of [...times, ...outcomes.map((one) => one.at)]) expect(at).toBeLessThanOrEqual(now);
    }
  });

  it('has handoffs of every kind, enough to learn from', () => {
    expect(handoffs.length).toBeGreaterThan(100);
    const open = handoffs.filter(({ status }) => status === 'open');
    expect(open.length).toBeGreaterThan(3);
    expect(open.some(({ escalatedAt }) => escalatedAt !== null)).toBe(true);
    for (const status of ['accepted', 'rejected'])
      expect(handoffs.filter((one) => one.status === status).length).toBeGreaterThan(30);
  });

  it('is truer the higher the score was', () => {
    const won = new Set(pasts.filter(({ outcomes }) => outcomes.some(({ outcome }) => outcome === 'won')));
    const shareOf = (some: typeof pasts) => some.filter((past) => won.has(past)).length / some.length;
    const scored = pasts.filter((past) => past.handoffs.length > 0);
    const high = scored.filter((past) => (past.handoffs[0]?.score ?? 0) >= 50);
    expect(won.size, 'calibration concludes nothing from fewer than 30').toBeGreaterThanOrEqual(33);
    expect(shareOf(high)).toBeGreaterThan(shareOf(scored.filter((past) => !high.includes(past))));
  });
});
