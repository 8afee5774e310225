import type { Json } from '@ripen/domain';
import { readComparison, readEventRow, readSegmentRow, type Rule } from '../../index.ts';
import { type Condition, type ConditionGroup, isGroup, special } from './builder-tree.ts';
import { writeEventValue } from './event-value.ts';

const onlyEntry = (rule: Rule): [string, Json] | null => {
  if (typeof rule !== 'object' || rule === null || Array.isArray(rule)) return null;
  const [entry, ...more] = Object.entries(rule);
  return entry !== undefined && more.length === 0 ? entry : null;
};

const readCondition = (rule: Rule): Condition | null => {
  const event = readEventRow(rule);
  if (event) return { field: special.event, operator: event.operator, value: writeEventValue(event) };
  const segment = readSegmentRow(rule);
  if (segment) return { field: special.segment, operator: segment.member ? 'in' : 'not-in', value: segment.segment };
  return readComparison(rule);
};

const readGroup = (rule: Rule): ConditionGroup | null => {
  const [name, args] = onlyEntry(rule) ?? [];
  if ((name !== 'and' && name !== 'or') || !Array.isArray(args)) return null;
  return { combinator: name, not: false, rules: args.map(readPart) };
};

const readDenied = (rule: Rule): ConditionGroup | null => {
  const [name, args] = onlyEntry(rule) ?? [];
  if (name !== '!' || !Array.isArray(args) || args.length !== 1) return null;
  const inside = readGroup(args[0] ?? null);
  return inside ? { ...inside, not: true } : null;
};

const readPart = (rule: Rule): Condition | ConditionGroup =>
  readCondition(rule) ?? readGroup(rule) ?? readDenied(rule) ?? { field: special.other, operator: 'is', value: rule };

/** A rule as rows and groups. Parts that no row can show are kept whole, as conditions of their own. */
export const readRule = (rule: Rule): ConditionGroup => {
  const part = readPart(rule);
  return isGroup(part) ? part : { combinator: 'and', not: false, rules: [part] };
};
