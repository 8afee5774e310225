import type { WorkflowDocument } from '@ripen/workflow';

const always = [
  'Leads have the fields they have today. A field that was told after the period began has the value it had before, or is unknown until it was told; so are consents.',
  'Stages are those leads were in then. What people, programs, sales and other flows moved is moved when it was; rules and time limits move leads as they are set today.',
  'Tags, addresses and time zones are today’s. A lead is on a list from when it was put there; who was taken off since isn’t known.',
  'Mails and calls count as delivered at once, and people do what they really did: nobody opens or clicks what was never sent.',
  'Nobody is in the workflow when the period begins. Earlier passages count where they keep a lead from coming in again, and earlier events wherever events are counted.',
  'Other flows aren’t gone through again: what they did is in the record. Scores are the points of that time, with what today’s scoring models give since.',
  'What comes after the period isn’t told: who waits then is shown as waiting. Of a lead, the newest 2,000 events are looked at.',
];

const ways: Readonly<Record<string, string>> = {
  api: 'Who comes in by hand or by a program comes in when that really happened in this workflow.',
  schedule:
    'The schedule ticks through the period; who is in its segment at a tick comes in, by the segment’s rule as it is today.',
};

/** What a backtest takes for granted because the past doesn't tell, in sentences. */
export const assumptionsOf = ({ nodes }: WorkflowDocument): string[] => [
  ...nodes.flatMap(({ kind, config: { on } }) => (kind === 'entry' && typeof on === 'string' ? (ways[on] ?? []) : [])),
  ...always,
];
