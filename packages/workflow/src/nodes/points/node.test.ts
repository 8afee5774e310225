import { describe, expect, it } from 'vitest';
import { boundFor, momentFor, settingForTests } from '../../../test/testing.ts';
import { kindOf } from '../index.ts';

describe('points', () => {
  it.each([
    [{ dimension: 'fit', points: 10 }, '+10 for fit'],
    [{ dimension: 'interest:solar', points: -5 }, '−5 for interest:solar'],
    [{ dimension: 'fit', points: 10, limit: { times: 1 } }, '+10 for fit, once'],
    [
      { dimension: 'engagement', points: 2, limit: { times: 5, oncePer: { days: 7 }, pointsPerDay: 4 } },
      '+2 for engagement, at most 5 times, once in 7 days, at most 4 a day',
    ],
    [
      { dimension: 'engagement', points: 8, decay: { halfLife: { days: 30 } } },
      '+8 for engagement, half gone every 30 days',
    ],
    [{ dimension: 'fit', points: 8, decay: { linear: { weeks: 2 } } }, '+8 for fit, gone evenly within 2 weeks'],
    [{ dimension: 'fit', points: 8, decay: { expires: { months: 3 } } }, '+8 for fit, gone after 3 months'],
  ])('%j gives them and says “%s”', (config, said) => {
    expect(boundFor('points', config).decide(momentFor())).toMatchObject({ do: 'pass', port: 'done', points: config });
    expect(boundFor('points', config).sentence(settingForTests)).toBe(said);
  });

  it.each([
    { dimension: 'luck', points: 1 },
    { dimension: 'fit', points: 0 },
    { dimension: 'fit', points: 1.5 },
    { dimension: 'fit', points: 101 },
    { dimension: 'fit', points: 1, limit: {} },
    { dimension: 'fit', points: 1, limit: { times: 0 } },
    { dimension: 'fit', points: 1, decay: {} },
    { dimension: 'fit', points: 1, decay: { halfLife: { days: 0 } } },
    { dimension: 'fit', points: 1, decay: { halfLife: { days: 1 }, expires: { days: 1 } } },
  ])('refuses %j', (config) => {
    expect(kindOf('points')?.bind(config).ok).toBe(false);
  });
});
