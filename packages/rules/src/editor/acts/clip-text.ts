import type { Rule } from '../../index.ts';
import { isBlankRule } from '../tree/blank-rule.ts';
import { type Condition, type ConditionGroup, isGroup } from '../tree/builder-tree.ts';
import { type About, readRule } from '../tree/read-rule.ts';
import { writeRule } from '../tree/write-rule.ts';

type Part = Condition | ConditionGroup;

const alone = (part: Part): ConditionGroup => (isGroup(part) ? part : { combinator: 'and', not: false, rules: [part] });

/** A row or group as text: the rule it makes by itself, as JSON. Null where it asks nothing. */
export const clipText = (part: Part): string | null => {
  const rule = writeRule(isGroup(part) ? { ...part, whole: true } : alone(part));
  return isBlankRule(rule) ? null : JSON.stringify(rule, null, 2);
};

const parsed = (text: string): Rule => {
  try {
    return JSON.parse(text) as Rule;
  } catch {
    return null;
  }
};

/** Reads text that is a rule, as `clipText` or a program wrote it: a row, or a group. Null where it is none. */
export const readClip = (text: string, about: About): Part | null => {
  const rule = parsed(text);
  if (typeof rule !== 'object' || rule === null || Array.isArray(rule) || Object.keys(rule).length !== 1) return null;
  const { whole: _, ...root } = readRule(rule, about);
  const [only, ...more] = root.rules;
  if (only === undefined) return null;
  const single =
    more.length === 0 && !root.not && !isGroup(only) && !Object.hasOwn(rule, 'and') && !Object.hasOwn(rule, 'or');
  return single ? only : root;
};

let last: string | null = null;

/** Keeps what was copied for builders on this page, where the browser doesn't lend its clipboard; and lends it out. */
export const ownClip = {
  keep: (text: string): void => {
    last = text;
  },
  read: (): string | null => last,
};
