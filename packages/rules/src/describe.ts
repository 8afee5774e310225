import type { Catalogue } from './catalogue.ts';
import { chained, groups } from './english/group.ts';
import { guardedBy } from './english/guarded.ts';
import { capitalised } from './english/names.ts';
import { voiceFor } from './english/voice.ts';
import type { Rule } from './rule.ts';
import type { Node, Voice } from './tree/operator.ts';
import { treeOf } from './tree/tree-of.ts';

const sentence = (tree: Node, voice: Voice): string => {
  if (tree.kind !== 'call' || guardedBy(tree)) return voice.clause(tree);
  const { operator, args } = tree;
  if (operator.name !== 'and' && operator.name !== 'or') return voice.clause(tree);
  return chained(operator.name === 'and' ? groups.all : groups.any, args.map((arg) => voice.clause(arg)));
};

/** A tree as a sentence without its full stop. */
export const describeTree = (tree: Node, voice: Voice): string => capitalised(sentence(tree, voice));

/**
 * A rule in English, as a marketer would write it: one sentence without its full stop. Throws a `RuleError` when the
 * rule is malformed.
 */
export const describe = (rule: Rule, catalogue?: Catalogue): string => describeTree(treeOf(rule), voiceFor(catalogue ?? null));
