import { describe, expect, it } from 'vitest';
import { boundFor, momentFor, settingForTests } from '../../../test/testing.ts';
import { kindOf } from '../index.ts';

describe('points', () => {
  it.each([
    [{ dimension: 'fit', points: 10 }, '+10 for fit'],
    [{ dimension: 'interest:solar', points: -5 }, '−5 for interest:solar'],
  ])('%j gives them and says “%s”', (config, said) => {
    expect(boundFor('points', config).decide(momentFor())).toMatchObject({ do: 'pass', port: 'done', points: config });
    expect(boundFor('points', config).sentence(settingForTests)).toBe(said);
  });

  it.each([
    { dimension: 'luck', points: 1 },
    { dimension: 'fit', points: 0 },
    { dimension: 'fit', points: 1.5 },
    { dimension: 'fit', points: 101 },
  ])('refuses %j', (config) => {
    expect(kindOf('points')?.bind(config).ok).toBe(false);
  });
});
