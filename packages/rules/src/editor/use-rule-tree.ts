import { useCallback, useEffect, useId, useRef, useState } from 'react';
import { getDispatchQueryById, prepareRuleGroup } from 'react-querybuilder';
import type { Rule } from '../index.ts';
import type { ConditionGroup } from './tree/builder-tree.ts';
import { type About, readRule } from './tree/read-rule.ts';
import { writeRule } from './tree/write-rule.ts';

interface Held {
  tree: ConditionGroup;
  /** The rule that the tree stands for, as it was last seen or written. */
  rule: Rule;
}

interface Props {
  rule: Rule;
  onChange: (rule: Rule) => void;
  about: About;
}

const same = (a: Rule, b: Rule): boolean => a === b || JSON.stringify(a) === JSON.stringify(b);

const holding = (rule: Rule, about: About): Held => ({ rule, tree: prepareRuleGroup(readRule(rule, about)) });

/**
 * The rows and groups of a rule that is held elsewhere. They are read anew only when that rule was changed by somebody
 * else, so that rows which say nothing yet stay while they are being filled in. `edit` changes them as one step of the
 * history that React Query Builder keeps under `id`.
 */
export const useRuleTree = ({ rule, onChange, about }: Props) => {
  const id = useId();
  const [held, setHeld] = useState(() => holding(rule, about));
  const current = same(held.rule, rule) ? held : holding(rule, about);
  if (current !== held) setHeld(current);
  const latest = useRef(current.tree);
  useEffect(() => {
    latest.current = current.tree;
  }, [current.tree]);
  const setTree = useCallback(
    (tree: ConditionGroup): void => {
      const written = writeRule(tree);
      latest.current = tree;
      setHeld({ tree, rule: written });
      if (!same(written, rule)) onChange(written);
    },
    [rule, onChange],
  );
  const edit = useCallback(
    (change: (tree: ConditionGroup) => ConditionGroup): boolean => {
      const next = change(latest.current);
      if (next === latest.current) return false;
      getDispatchQueryById(id)?.(next);
      return true;
    },
    [id],
  );
  return { id, tree: current.tree, setTree, edit };
};
