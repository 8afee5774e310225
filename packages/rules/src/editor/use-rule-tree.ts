import { useCallback, useState } from 'react';
import { prepareRuleGroup, update } from 'react-querybuilder';
import type { Rule } from '../index.ts';
import type { Builder } from './builder-context.ts';
import type { ConditionGroup } from './tree/builder-tree.ts';
import { readRule } from './tree/read-rule.ts';
import { writeRule } from './tree/write-rule.ts';

interface Held {
  tree: ConditionGroup;
  /** The rule that the tree stands for, as it was last seen or written. */
  rule: Rule;
}

const same = (a: Rule, b: Rule): boolean => a === b || JSON.stringify(a) === JSON.stringify(b);

const holding = (rule: Rule): Held => ({ rule, tree: prepareRuleGroup(readRule(rule)) });

/**
 * The rows and groups of a rule that is held elsewhere. They are read anew only when that rule was changed by somebody
 * else, so that rows which say nothing yet stay while they are being filled in.
 */
export const useRuleTree = (rule: Rule, onChange: (rule: Rule) => void) => {
  const [held, setHeld] = useState(() => holding(rule));
  const current = same(held.rule, rule) ? held : holding(rule);
  if (current !== held) setHeld(current);
  const setTree = useCallback(
    (tree: ConditionGroup): void => {
      const written = writeRule(tree);
      setHeld({ tree, rule: written });
      if (!same(written, rule)) onChange(written);
    },
    [rule, onChange],
  );
  const { tree } = current;
  const change: Builder['change'] = useCallback(
    (path, { field, operator, value }) => {
      const place = [...path];
      const named = update(tree, 'field', field, place, { resetOnFieldChange: false });
      const compared = update(named, 'operator', operator, place, { resetOnOperatorChange: false });
      setTree(update(compared, 'value', value, place));
    },
    [tree, setTree],
  );
  const combine: Builder['combine'] = useCallback(
    (path, { combinator, not }) =>
      setTree(update(update(tree, 'combinator', combinator, [...path]), 'not', not, [...path])),
    [tree, setTree],
  );
  return { tree, setTree, change, combine };
};
