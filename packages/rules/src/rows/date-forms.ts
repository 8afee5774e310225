import { daysCounted, type Form, subjectFirst, withSpan } from './comparison-forms.ts';

/** How a date is compared, whether it is a field or the time of an event. None of them holds of what is no date. */
export const dateForms = {
  before: subjectFirst('before'),
  after: subjectFirst('after'),
  on: subjectFirst('on'),
  'in-last': withSpan('in-last'),
  'in-next': withSpan('in-next'),
  'days-ago': daysCounted('days-since', '=='),
  'more-days-ago': daysCounted('days-since', '>'),
  'days-away': daysCounted('days-until', '=='),
  'more-days-away': daysCounted('days-until', '>'),
} as const satisfies Record<string, Form>;

/** How the builder compares a date. */
export type DateOperator = keyof typeof dateForms;
