import { describe, expect, it } from 'vitest';
import { boundFor, momentFor, settingForTests } from '../../../test/testing.ts';
import { kindOf } from '../index.ts';
import { toHundred } from './to-hundred.ts';

const paths = [
  { port: 'a', weight: 60 },
  { port: 'b', weight: 30 },
  { port: 'out', name: 'Control', weight: 10 },
];
const taken = (config: object, dice: { visit: number; lead: number }): unknown => {
  const decision = boundFor('split', config).decide(momentFor({}, { dice: (of) => dice[of] }));
  return decision.do === 'pass' && decision.port;
};

describe('split', () => {
  it.each([
    [0, 'a'],
    [0.599, 'a'],
    [0.6, 'b'],
    [0.899, 'b'],
    [0.9, 'out'],
    [0.999999, 'out'],
  ])('sends %s the way “%s”, whatever the lead’s own dice say', (visit, port) => {
    expect(taken({ paths }, { visit, lead: 0 })).toBe(port);
  });

  it('sends a lead the same way every time, where that is asked', () => {
    for (const visit of [0, 0.3, 0.7, 0.99]) expect(taken({ paths, same: true }, { visit, lead: 0.65 })).toBe('b');
  });

  it('holds out by the lead’s own dice, and leaves the others to chance', () => {
    const held = { paths, holdout: 'out' };
    for (const visit of [0, 0.5, 0.99]) expect(taken(held, { visit, lead: 0.05 })).toBe('out');
    expect(taken(held, { visit: 0.1, lead: 0.5 })).toBe('a');
    expect(taken(held, { visit: 0.99, lead: 0.5 })).toBe('b');
  });

  it('never takes a path that weighs nothing', () => {
    const weights = [
      { port: 'a', weight: 0 },
      { port: 'b', weight: 1 },
    ];
    expect(taken({ paths: weights }, { visit: 0, lead: 0 })).toBe('b');
  });

  it('says its shares', () => {
    expect(boundFor('split', { paths }).sentence(settingForTests)).toBe('Split by chance: 60% a, 30% b, 10% Control');
  });

  it.each([
    [{ paths: [{ port: 'a', weight: 1 }] }],
    [
      {
        paths: [
          { port: 'a', weight: 0 },
          { port: 'b', weight: 0 },
        ],
      },
    ],
    [
      {
        paths: [
          { port: 'a', weight: 1 },
          { port: 'a', weight: 1 },
        ],
      },
    ],
    [
      {
        paths: [
          { port: 'a', weight: -1 },
          { port: 'b', weight: 1 },
        ],
      },
    ],
    [
      {
        paths: [
          { port: 'a', weight: 1 },
          { port: 'b', weight: 1 },
        ],
        holdout: 'c',
      },
    ],
  ])('refuses %j', (config) => expect(kindOf('split')?.bind(config).ok).toBe(false));
});

describe('weights', () => {
  it.each([
    [
      [50, 50],
      [50, 50],
    ],
    [
      [1, 1, 1],
      [34, 33, 33],
    ],
    [
      [60, 30, 30],
      [50, 25, 25],
    ],
    [
      [2, 1, 0],
      [67, 33, 0],
    ],
    [
      [0, 0],
      [50, 50],
    ],
    [
      [999_999, 1],
      [100, 0],
    ],
  ])('%j are made whole percentages %j, which add up to 100', (weights, hundred) => {
    expect(toHundred(weights)).toEqual(hundred);
    expect(toHundred(hundred)).toEqual(hundred);
  });
});
