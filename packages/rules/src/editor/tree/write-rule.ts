import {
  type ComparisonOperator,
  comparisonChoices,
  comparisonOf,
  consentAsks,
  consentRowOf,
  deniedComparisonOf,
  eventRowOf,
  type Rule,
  segmentRowOf,
} from '../../index.ts';
import { blankRule } from './blank-rule.ts';
import { type Condition, type ConditionGroup, isGroup, special, standsBare } from './builder-tree.ts';
import { eventRow, readEvent } from './event-value.ts';

const operators = new Map<string, ComparisonOperator>(
  Object.values(comparisonChoices).flatMap((choices) => choices.map(({ operator }) => [operator, operator])),
);

const writeConsent = ({ operator, value }: Condition): Rule =>
  consentRowOf({
    consent: typeof value === 'string' ? value : '',
    ask: consentAsks.find((ask) => ask === operator) ?? 'given',
  });

const writeCondition = (condition: Condition, denied: boolean): Rule[] => {
  const { field, operator, value } = condition;
  if (field === '') return [];
  if (field === special.other) return [value];
  if (field === special.event) return [eventRowOf(eventRow(readEvent(condition)))];
  if (field === special.segment)
    return [segmentRowOf({ segment: typeof value === 'string' ? value : '', member: operator !== 'not-in' })];
  if (field === special.consent) return [writeConsent(condition)];
  const write = denied ? deniedComparisonOf : comparisonOf;
  return [write(field, operators.get(operator) ?? 'is', value)];
};

const writePart = (part: Condition | ConditionGroup, denied: boolean): Rule[] =>
  isGroup(part) ? writeGroup(part, denied) : writeCondition(part, denied);

/** A group without a row that is about something asks nothing, so it is left out. */
const writeGroup = ({ combinator, not, rules }: ConditionGroup, denied: boolean): Rule[] => {
  const within = not ? !denied : denied;
  const written = rules.flatMap((part) => writePart(part, within));
  if (written.length === 0) return [];
  const group: Rule = { [combinator === 'or' ? 'or' : 'and']: written };
  return [not ? { '!': [group] } : group];
};

const saysSomething = (part: Condition | ConditionGroup): boolean =>
  isGroup(part) ? part.rules.some(saysSomething) : part.field !== '';

/** Rows and groups as a rule of plain JSON Logic. Rows about nothing are left out; a single row stands without a group. */
export const writeRule = (root: ConditionGroup): Rule => {
  const speaking = { ...root, rules: root.rules.filter(saysSomething) };
  const [only] = speaking.rules;
  if (only === undefined) return blankRule;
  const bare = standsBare(speaking) && !isGroup(only);
  const [written = blankRule] = bare ? writeCondition(only, false) : writeGroup(root, false);
  return written;
};
