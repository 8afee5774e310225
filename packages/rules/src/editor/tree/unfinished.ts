import { consentName, dimension, type Json } from '@ripen/domain';
import { pointsField } from '../../index.ts';
import { valueKind } from '../choices/value-kind.ts';
import { prefixOf } from '../choices/field-choices.ts';
import { type Condition, type ConditionGroup, isGroup, special } from './builder-tree.ts';
import { readEvent } from './event-value.ts';

const isBlank = (value: Json): boolean => value === null || value === '';

const counts = (span: Json): boolean =>
  typeof span === 'object' &&
  span !== null &&
  Object.values(span).every((count) => typeof count === 'number' && count > 0);

const lacksValue = (operator: string, value: Json): boolean => {
  switch (valueKind(operator)) {
    case 'none':
      return false;
    case 'texts':
      return !Array.isArray(value) || value.length === 0;
    case 'pair':
      return !Array.isArray(value) || value.length < 2 || value.some(isBlank);
    case 'span':
      return !counts(value);
    case 'days':
    case 'one':
      return isBlank(value);
  }
};

const ofModel = new Set(['score', 'band']);

const lacksName = (field: string): boolean => {
  const points = pointsField(field);
  if (points === null) return prefixOf(field) === field;
  return !(points.model !== null && ofModel.has(points.of)) && !dimension.safeParse(points.of).success;
};

const lacksEvent = (condition: Condition): boolean => {
  const row = readEvent(condition);
  if (row.event === '' || (typeof row.window === 'object' && !counts({ ...row.window.within }))) return true;
  return (row.ask === 'first' || row.ask === 'last') && lacksValue(row.operator, row.value);
};

/** Whether a row is about something but doesn't say it all yet; such a row holds for nobody. */
export const isUnfinished = (condition: Condition): boolean => {
  const { field, operator, value } = condition;
  if (field === '' || field === special.other) return false;
  if (field === special.event) return lacksEvent(condition);
  if (field === special.segment) return isBlank(value);
  if (field === special.consent) return !consentName.safeParse(value).success;
  return lacksName(field) || lacksValue(operator, value);
};

/** How many rows of a group don't say all yet. */
export const unfinishedIn = ({ rules }: ConditionGroup): number =>
  rules.reduce((sum, part) => sum + (isGroup(part) ? unfinishedIn(part) : Number(isUnfinished(part))), 0);

const finishedRules = (group: ConditionGroup): ConditionGroup['rules'] =>
  group.rules.flatMap((part): ConditionGroup['rules'] => {
    if (isGroup(part)) return [finished(part)];
    return isUnfinished(part) ? [] : [part];
  });

/** A group with only those rows that say it all. */
export const finished = (group: ConditionGroup): ConditionGroup => ({ ...group, rules: finishedRules(group) });
