import { describe, expect, it } from 'vitest';
import { boundFor, momentFor, settingForTests } from '../../../test/testing.ts';
import { kindOf } from '../index.ts';

describe('entry', () => {
  it.each([
    [{ on: 'api' }, 'When started by the API or by hand'],
    [{ on: 'event', event: 'Signed Up' }, 'When “Signed Up” happens'],
    [
      { on: 'event', event: 'Signed Up', rule: { '==': [{ var: 'event.plan' }, 'pro'] } },
      'When “Signed Up” happens, if ',
    ],
    [{ on: 'segment', segment: 's1', when: 'left' }, 'When a lead leaves “Enterprise”'],
  ])('%j is said “%s”', (config, said) => {
    expect(boundFor('entry', config).sentence(settingForTests)).toContain(said);
  });

  it('lets the lead in', () => {
    expect(boundFor('entry', { on: 'api' }).decide(momentFor())).toMatchObject({
      do: 'pass',
      port: 'entered',
      said: 'Entered',
    });
    expect(boundFor('entry', { on: 'event', event: 'A' }).decide(momentFor({ event: { name: 'A' } }))).toMatchObject({
      said: 'Entered by the event “A”',
    });
  });

  it('finds fault with a segment that doesn’t exist', () => {
    expect(
      boundFor('entry', { on: 'segment', segment: 'nope', when: 'entered' }).faults(settingForTests),
    ).toMatchObject([{ code: 'segment_unknown', pointer: '/segment' }]);
  });

  it.each([
    { on: 'event' },
    { on: 'event', event: '' },
    { on: 'moon' },
    { on: 'segment', segment: 's1' },
    { on: 'api', extra: 1 },
  ])('refuses %j', (config) => {
    expect(kindOf('entry')?.bind(config).ok).toBe(false);
  });
});
