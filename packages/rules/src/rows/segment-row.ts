import type { Rule } from '../rule.ts';
import { argumentsOf } from './comparison-forms.ts';

/** One row of the builder: a lead is in a segment, or isn't. */
export interface SegmentRow {
  segment: string;
  member: boolean;
}

/** The rule of a segment row. */
export const segmentRowOf = ({ segment, member }: SegmentRow): Rule => {
  const rule: Rule = { 'in-segment': [segment] };
  return member ? rule : { '!': [rule] };
};

const segmentOf = (rule: Rule | undefined): string | null => {
  const [id, ...more] = argumentsOf(rule, 'in-segment') ?? [];
  return typeof id === 'string' && more.length === 0 ? id : null;
};

/** Reads a rule that `segmentRowOf` wrote; null for any other rule. */
export const readSegmentRow = (rule: Rule): SegmentRow | null => {
  const inside = segmentOf(rule);
  if (inside !== null) return { segment: inside, member: true };
  const [denied, ...more] = argumentsOf(rule, '!') ?? [];
  const outside = more.length === 0 ? segmentOf(denied) : null;
  return outside === null ? null : { segment: outside, member: false };
};
