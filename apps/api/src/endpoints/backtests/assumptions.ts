import type { WorkflowDocument } from '@ripen/workflow';

const always = [
  'Leads have the fields they have today. A field that was told after the period began has the value it had before, or is unknown until it was told; so are consents.',
  'Tags, stages, addresses and time zones are today’s. A lead is on a list from when it was put there; who was taken off since isn’t known.',
  'Mails and calls count as delivered at once, and people do what they really did: nobody opens or clicks what was never sent.',
  'Nobody is in the workflow when the period begins. Earlier passages count where they keep a lead from coming in again, and earlier events wherever events are counted.',
  'Other flows aren’t gone through again: what they did is in the record. Scores are the points of that time, with what today’s scoring models give since.',
  'What comes after the period isn’t told: who waits then is shown as waiting. Of a lead, the newest 2,000 events are looked at.',
];

const byHand =
  'Who comes in by hand, by a program or on a schedule comes in when that really happened in this workflow.';

/** What a backtest takes for granted because the past doesn't tell, in sentences. */
export const assumptionsOf = ({ nodes }: WorkflowDocument): string[] =>
  nodes.some(({ kind, config }) => kind === 'entry' && (config['on'] === 'api' || config['on'] === 'schedule'))
    ? [byHand, ...always]
    : always;
