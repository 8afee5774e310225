import { type Catalogue, describe, type Rule, RuleError } from '../index.ts';
import { type Condition, type ConditionGroup, isGroup } from './tree/builder-tree.ts';
import { isUnfinished } from './tree/unfinished.ts';
import { writeRule } from './tree/write-rule.ts';

/** A rule in English; what is wrong with it where it can't be told. */
export const saidOf = (rule: Rule, catalogue: Catalogue): string => {
  try {
    return describe(rule, catalogue);
  } catch (error) {
    if (error instanceof RuleError) return error.message;
    throw error;
  }
};

/** A row or group in English, for those who drag it or can't see it. */
export const saidOfPart = (part: Condition | ConditionGroup, catalogue: Catalogue): string => {
  if (isGroup(part)) return part.rules.length === 1 ? 'Group of one' : `Group of ${part.rules.length}`;
  if (part.field === '') return 'New condition';
  if (isUnfinished(part)) return 'Unfinished condition';
  return saidOf(writeRule({ combinator: 'and', not: false, rules: [part] }), catalogue);
};
