import type { Json } from '@ripen/domain';

/** What a condition is about that no field of a lead is: events it did, segments, consents, or a rule that can't be shown otherwise. */
export const special = { event: '@event', segment: '@segment', consent: '@consent', other: '@other' } as const;

/** One row of the builder. An empty field is a row that isn't about anything yet. */
export interface Condition {
  id?: string;
  field: string;
  operator: string;
  value: Json;
}

/** Rows that hold together: all or any of them, or (with `not`) not all or none of them. */
export interface ConditionGroup {
  id?: string;
  combinator: string;
  not?: boolean;
  /** At the root: it is written as a group even around a single row, since it was read so. */
  whole?: boolean;
  rules: (Condition | ConditionGroup)[];
}

/** Whether a part of the tree is a group. */
export const isGroup = (part: Condition | ConditionGroup): part is ConditionGroup => 'rules' in part;

/** Whether a root would be written as its single row without a group. */
export const standsBare = ({ combinator, not, whole, rules: [only, ...more] }: ConditionGroup): boolean =>
  only !== undefined && more.length === 0 && !isGroup(only) && combinator !== 'or' && !not && !whole;
