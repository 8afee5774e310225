import type { JsonObject } from '@ripen/domain';
import type { EntryConfig } from './config.ts';

/** How leads can come in, as people choose it, and what each choice begins with. */
export const ways: { group: string; items: { value: EntryConfig['on']; label: string; fresh: JsonObject }[] }[] = [
  {
    group: 'What a lead does',
    items: [
      { value: 'event', label: 'An event happens', fresh: { on: 'event', event: '' } },
      {
        value: 'webhook',
        label: 'Another program calls (webhook)',
        fresh: { on: 'webhook', event: 'Webhook received', lead: { email: 'email' }, signed: false },
      },
    ],
  },
  {
    group: 'What a lead becomes',
    items: [
      {
        value: 'segment',
        label: 'A segment is entered or left',
        fresh: { on: 'segment', segment: '', when: 'entered' },
      },
      { value: 'stage', label: 'A stage is entered or left', fresh: { on: 'stage', stage: '', when: 'entered' } },
      { value: 'score', label: 'The score crosses a threshold', fresh: { on: 'score', way: 'up', threshold: 70 } },
      { value: 'band', label: 'A lead becomes cold, warm or hot', fresh: { on: 'band', band: 'hot', when: 'entered' } },
      { value: 'field', label: 'A field changes', fresh: { on: 'field', field: '' } },
    ],
  },
  {
    group: 'What sales do',
    items: [
      { value: 'handoff', label: 'Sales get, accept or reject a lead', fresh: { on: 'handoff', when: 'rejected' } },
      { value: 'outcome', label: 'An opportunity is opened, won or lost', fresh: { on: 'outcome', outcome: 'won' } },
    ],
  },
  {
    group: 'Time',
    items: [
      {
        value: 'date',
        label: 'A date in a field',
        fresh: { on: 'date', field: '', days: 0, yearly: false, at: '09:00' },
      },
      {
        value: 'schedule',
        label: 'A schedule, for a segment',
        fresh: { on: 'schedule', segment: '', cron: '0 9 * * 1' },
      },
    ],
  },
  { group: 'Somebody', items: [{ value: 'api', label: 'By hand or API', fresh: { on: 'api' } }] },
];
