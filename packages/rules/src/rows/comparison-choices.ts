import type { FieldType } from '@ripen/domain';
import type { ComparisonOperator } from './comparison.ts';
import type { DateOperator } from './date-forms.ts';

/** An operator the builder offers, with its label. */
export interface ComparisonChoice<Operator = ComparisonOperator> {
  operator: Operator;
  label: string;
}

/** The operators the builder offers for a date or the time of an event, the most usual first. */
export const dateChoices: readonly ComparisonChoice<DateOperator>[] = [
  { operator: 'in-last', label: 'is in the last' },
  { operator: 'in-next', label: 'is in the next' },
  { operator: 'more-days-ago', label: 'was more than … days ago' },
  { operator: 'days-ago', label: 'was exactly … days ago' },
  { operator: 'more-days-away', label: 'is more than … days away' },
  { operator: 'days-away', label: 'is exactly … days away' },
  { operator: 'before', label: 'is before' },
  { operator: 'after', label: 'is after' },
  { operator: 'on', label: 'is on' },
];

const knowing: readonly ComparisonChoice[] = [
  { operator: 'known', label: 'is known' },
  { operator: 'unknown', label: 'is unknown' },
];

/** The operators the builder offers for each type of field, the most usual first. */
export const comparisonChoices: Record<FieldType, readonly ComparisonChoice[]> = {
  text: [
    { operator: 'is', label: 'is' },
    { operator: 'is-not', label: 'isn’t' },
    { operator: 'one-of', label: 'is one of' },
    { operator: 'none-of', label: 'is none of' },
    { operator: 'contains', label: 'contains' },
    { operator: 'does-not-contain', label: 'doesn’t contain' },
    { operator: 'starts-with', label: 'starts with' },
    { operator: 'ends-with', label: 'ends with' },
    ...knowing,
  ],
  number: [
    { operator: 'at-least', label: 'is at least' },
    { operator: 'at-most', label: 'is at most' },
    { operator: 'more', label: 'is more than' },
    { operator: 'less', label: 'is less than' },
    { operator: 'between', label: 'is between' },
    { operator: 'is', label: 'is' },
    { operator: 'is-not', label: 'isn’t' },
    ...knowing,
  ],
  boolean: [{ operator: 'is', label: 'is' }, ...knowing],
  date: [...dateChoices, ...knowing],
  list: [
    { operator: 'contains', label: 'includes' },
    { operator: 'does-not-contain', label: 'doesn’t include' },
    ...knowing,
  ],
};
