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
    [{ on: 'stage', stage: 'MQL', when: 'entered' }, 'When a lead enters the stage “Marketing qualified”'],
    [{ on: 'stage', stage: 'MQL', when: 'overdue' }, 'for longer than its time limit'],
    [{ on: 'handoff', when: 'made' }, 'When a lead is handed over to sales'],
    [{ on: 'handoff', when: 'rejected', reason: 'not ready' }, 'When sales reject a lead as “not ready”'],
    [{ on: 'handoff', when: 'came-back' }, 'When a rejected lead may come back'],
    [{ on: 'outcome', outcome: 'won' }, 'When an opportunity is won'],
    [{ on: 'score', way: 'up', threshold: 70 }, 'When the score rises to 70 or more'],
    [{ on: 'score', way: 'down', threshold: 30 }, 'When the score falls below 30'],
    [{ on: 'band', band: 'hot', when: 'left' }, 'When a lead is no longer hot'],
    [{ on: 'field', field: 'companySize' }, 'When Company size changes'],
    [{ on: 'field', field: 'companySize', to: 200 }, 'When Company size becomes 200'],
    [{ on: 'date', field: 'renewal', days: -30 }, '30 days before the date in Renewal, at 09:00'],
    [{ on: 'date', field: 'birthday', yearly: true, at: '08:30' }, 'On the date in birthday, every year, at 08:30'],
    [{ on: 'schedule', segment: 's1', cron: '0 9 * * 1' }, 'Every lead in “Enterprise”, every Monday at 09:00'],
    [
      { on: 'schedule', segment: 's1', cron: '30 8 * * 1-5', zone: 'Europe/Paris' },
      'from Monday to Friday at 08:30 in Europe/Paris',
    ],
    [{ on: 'schedule', segment: 's1', cron: '0 9 1 * *' }, 'on day 1 of every month at 09:00'],
    [{ on: 'schedule', segment: 's1', cron: '0 9 1 */3 *' }, 'by the schedule “0 9 1 */3 *”'],
    [
      { on: 'webhook', event: 'Deal Won', lead: { email: 'contact.email' } },
      'When the flow’s own address is called: “Deal Won”',
    ],
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
    [{ on: 'stage', stage: 'Nowhere', when: 'entered' }, 'stage_unknown', '/stage'],
    [{ on: 'field', field: 'nothing' }, 'field_unknown', '/field'],
    [{ on: 'date', field: 'companySize' }, 'property_type', '/field'],
    [{ on: 'schedule', segment: 'nope', cron: '0 9 * * *' }, 'segment_unknown', '/segment'],
    [
      { on: 'webhook', event: 'A', lead: { email: 'e' }, fields: [{ field: 'x', path: 'y' }] },
      'field_unknown',
      '/fields/0/field',
    ],
  ])('finds fault with %j', (config, code, pointer) => {
    expect(boundFor('entry', config).faults(settingForTests)).toMatchObject([{ code, pointer }]);
  });

  it.each([
    { on: 'score', way: 'up', threshold: 0 },
    { on: 'band', band: 'tepid', when: 'entered' },
    { on: 'date', field: 'birthday', at: '9am' },
    { on: 'schedule', segment: 's1', cron: '0 9 * *' },
    { on: 'schedule', segment: 's1', cron: '61 9 * * *' },
    { on: 'schedule', segment: 's1', cron: '* * * * *' },
    { on: 'schedule', segment: 's1', cron: '0 9 * * *', zone: 'Mars/Base' },
    { on: 'webhook', event: 'A', lead: {} },
    { on: 'handoff', when: 'rejected', reason: 'too ugly' },
    { on: 'handoff' },
    { on: 'outcome', outcome: 'drawn' },
    { on: 'event' },
    { on: 'event', event: '' },
    { on: 'moon' },
    { on: 'segment', segment: 's1' },
    { on: 'api', extra: 1 },
  ])('refuses %j', (config) => {
    expect(kindOf('entry')?.bind(config).ok).toBe(false);
  });
});
