import type { Json } from '@ripen/domain';
import {
  readComparison,
  readConsentRow,
  readDeniedComparison,
  readEventRow,
  readSegmentRow,
  type Rule,
} from '../../index.ts';
import { isBlankRule } from './blank-rule.ts';
import { type Condition, type ConditionGroup, isGroup, special, standsBare } from './builder-tree.ts';
import { eventCondition } from './event-value.ts';

/** What a rule is about: a lead, or an event, of which there are only properties. */
export type About = 'lead' | 'event';

/** Where a part of a rule stands: `denied` within a group of which it is the contrary that counts. */
interface Place {
  about: About;
  denied: boolean;
}

const onlyEntry = (rule: Rule): [string, Json] | null => {
  if (typeof rule !== 'object' || rule === null || Array.isArray(rule)) return null;
  const [entry, ...more] = Object.entries(rule);
  return entry !== undefined && more.length === 0 ? entry : null;
};

const readDeed = (rule: Rule): Condition | null => {
  const row = readEventRow(rule);
  return row === null || (row.where !== null && isBlankRule(row.where)) ? null : eventCondition(row);
};

const readOfLead = (rule: Rule): Condition | null => {
  const deed = readDeed(rule);
  if (deed) return deed;
  const segment = readSegmentRow(rule);
  if (segment) return { field: special.segment, operator: segment.member ? 'in' : 'not-in', value: segment.segment };
  const consent = readConsentRow(rule);
  return consent ? { field: special.consent, operator: consent.ask, value: consent.consent } : null;
};

const readCondition = (rule: Rule, { about, denied }: Place): Condition | null => {
  const ofLead = about === 'lead' ? readOfLead(rule) : null;
  if (ofLead) return ofLead;
  const compared = denied ? readDeniedComparison(rule) : readComparison(rule);
  return about === 'event' && compared?.field.startsWith('@') ? null : compared;
};

const readGroup = (rule: Rule, place: Place): ConditionGroup | null => {
  const [name, args] = onlyEntry(rule) ?? [];
  if ((name !== 'and' && name !== 'or') || !Array.isArray(args) || args.length === 0) return null;
  return { combinator: name, not: false, rules: args.map((arg) => readPart(arg, place)) };
};

const readDenied = (rule: Rule, { about, denied }: Place): ConditionGroup | null => {
  const [name, args] = onlyEntry(rule) ?? [];
  if (name !== '!' || !Array.isArray(args) || args.length !== 1) return null;
  const inside = readGroup(args[0] ?? null, { about, denied: !denied });
  return inside ? { ...inside, not: true } : null;
};

const readPart = (rule: Rule, place: Place): Condition | ConditionGroup =>
  readCondition(rule, place) ??
  readGroup(rule, place) ??
  readDenied(rule, place) ?? { field: special.other, operator: 'is', value: rule };

/** A rule as rows and groups. Parts that no row can show are kept whole, as conditions of their own. */
export const readRule = (rule: Rule, about: About = 'lead'): ConditionGroup => {
  if (isBlankRule(rule)) return { combinator: 'and', not: false, rules: [] };
  const part = readPart(rule, { about, denied: false });
  if (!isGroup(part)) return { combinator: 'and', not: false, rules: [part] };
  return standsBare(part) ? { ...part, whole: true } : part;
};
