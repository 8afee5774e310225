import {
  type ComparisonOperator,
  comparisonChoices,
  comparisonOf,
  eventRowOf,
  type Rule,
  segmentRowOf,
} from '../../index.ts';
import { type Condition, type ConditionGroup, isGroup, special } from './builder-tree.ts';
import { eventOperator, readEventValue } from './event-value.ts';

const operators = new Map<string, ComparisonOperator>(
  Object.values(comparisonChoices).flatMap((choices) => choices.map(({ operator }) => [operator, operator])),
);

const writeCondition = ({ field, operator, value }: Condition): Rule[] => {
  if (field === '') return [];
  if (field === special.other) return [value];
  if (field === special.event) return [eventRowOf({ ...readEventValue(value), operator: eventOperator(operator) })];
  if (field === special.segment)
    return [segmentRowOf({ segment: typeof value === 'string' ? value : '', member: operator !== 'not-in' })];
  return [comparisonOf(field, operators.get(operator) ?? 'is', value)];
};

const writePart = (part: Condition | ConditionGroup): Rule[] =>
  isGroup(part) ? [writeGroup(part)] : writeCondition(part);

const writeGroup = ({ combinator, not, rules }: ConditionGroup): Rule => {
  const group: Rule = { [combinator === 'or' ? 'or' : 'and']: rules.flatMap(writePart) };
  return not ? { '!': [group] } : group;
};

const blank: Rule = { and: [] };

/** Rows and groups as a rule of plain JSON Logic. Rows about nothing are left out; a single row stands without a group. */
export const writeRule = (group: ConditionGroup): Rule => {
  const written = group.rules.flatMap(writePart);
  if (written.length === 0) return blank;
  const [only] = group.rules.filter((part) => isGroup(part) || part.field !== '');
  const bare = written.length === 1 && !group.not && group.combinator !== 'or' && only !== undefined && !isGroup(only);
  return bare ? (written[0] ?? blank) : writeGroup(group);
};
