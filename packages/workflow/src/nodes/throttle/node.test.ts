import { describe, expect, it } from 'vitest';
import { boundFor, momentFor, settingForTests } from '../../../test/testing.ts';
import { kindOf } from '../index.ts';

const bound = boundFor('throttle', { leads: 20, per: 'hour' });

describe('throttle', () => {
  it('asks for a turn', () => {
    expect(bound.decide(momentFor())).toMatchObject({ do: 'ask' });
  });

  it('waits until its turn, or passes at once when that is now', () => {
    const moment = momentFor();
    const settled = (at: number) => bound.settle({ state: 'sent', detail: '', data: { at } }, moment);
    expect(settled(moment.now + 60_000)).toMatchObject({ port: 'done', until: moment.now + 60_000 });
    expect(settled(moment.now)).toEqual({ port: 'done', said: 'Passes at once' });
    expect(bound.settle({ state: 'sent', detail: 'as simulated' }, moment)).toMatchObject({ said: 'Passes at once' });
  });

  it('says how many', () => {
    expect(bound.sentence(settingForTests)).toBe('Let 20 leads an hour pass');
    expect(boundFor('throttle', { leads: 1, per: 'day' }).sentence(settingForTests)).toBe('Let 1 lead a day pass');
  });

  it.each([
    { leads: 0, per: 'hour' },
    { leads: 1.5, per: 'hour' },
    { leads: 5, per: 'year' },
  ])('refuses %j', (config) => expect(kindOf('throttle')?.bind(config).ok).toBe(false));
});
