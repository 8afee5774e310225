import type { Catalogue } from './catalogue.ts';
import { chained, groups } from './english/group.ts';
import { deniedlyGuarded, guardedBy } from './english/guarded.ts';
import { capitalised } from './english/names.ts';
import { voiceFor } from './english/voice.ts';
import type { Rule } from './rule.ts';
import type { Call, Node, Voice } from './tree/operator.ts';
import { treeOf } from './tree/tree-of.ts';

const chainedArgs = (call: Call, yes: boolean, voice: Voice): string | null => {
  const { name } = call.operator;
  if ((name !== 'and' && name !== 'or') || guardedBy(call) || (!yes && deniedlyGuarded(call))) return null;
  const tell = yes ? voice.clause : voice.denial;
  return chained((name === 'and') === yes ? groups.all : groups.any, call.args.map(tell));
};

const sentence = (tree: Node, voice: Voice): string => {
  if (tree.kind !== 'call') return voice.clause(tree);
  const [only] = tree.operator.name === '!' ? tree.args : [];
  const chain = only?.kind === 'call' ? chainedArgs(only, false, voice) : chainedArgs(tree, true, voice);
  return chain ?? voice.clause(tree);
};

/** A tree as a sentence without its full stop. */
export const describeTree = (tree: Node, voice: Voice): string => capitalised(sentence(tree, voice));

/**
 * A rule in English, as a marketer would write it: one sentence without its full stop. Throws a `RuleError` when the
 * rule is malformed.
 */
export const describe = (rule: Rule, catalogue?: Catalogue): string =>
  describeTree(treeOf(rule), voiceFor(catalogue ?? null));

/** A rule as `describe` tells it, to stand within a sentence: "If " and then this. Throws a `RuleError` likewise. */
export const phrase = (rule: Rule, catalogue?: Catalogue): string =>
  sentence(treeOf(rule), voiceFor(catalogue ?? null));
