import { describe, expect, it } from 'vitest';
import { boundFor, momentFor, settingForTests } from '../../../test/testing.ts';
import { kindOf } from '../index.ts';

const bound = boundFor('go-to', { times: 2 });

describe('go-to', () => {
  it.each([
    [1, 'again'],
    [2, 'again'],
    [3, 'limit'],
    [40, 'limit'],
  ])('at its visit %i takes “%s”', (visits, port) => {
    expect(bound.decide(momentFor({}, { visits }))).toMatchObject({ do: 'pass', port });
  });

  it('is counted, and says how often', () => {
    expect(bound.counted).toBe(true);
    expect(bound.sentence(settingForTests)).toBe('Go back twice, then go on');
  });

  it.each([{ times: 0 }, { times: 101 }, {}])('refuses %j', (config) =>
    expect(kindOf('go-to')?.bind(config).ok).toBe(false),
  );
});
