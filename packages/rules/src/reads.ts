import type { Node, Reads } from './operator.ts';
import { treeOf } from './compile.ts';
import type { Rule } from './rule.ts';

const noReads = (): Reads => ({ fields: [], eventProperties: [], events: [], segments: [], tags: false, score: false, stage: false, time: false });

const note = (names: string[], name: string): void => {
  if (!names.includes(name)) names.push(name);
};

const readVariable = (path: readonly string[], reads: Reads): void => {
  const [first, second] = path;
  if (first === undefined) return;
  if (first === 'event') {
    if (second !== undefined && second !== 'name') note(reads.eventProperties, second);
  } else if (first === 'tags') reads.tags = true;
  else if (first === 'stage') reads.stage = true;
  else if (first === 'score' || first === 'band') reads.score = true;
  else note(reads.fields, first);
};

const namesIn = (node: Node): readonly string[] => {
  if (node.kind === 'list') return node.items.flatMap(namesIn);
  return node.kind === 'literal' && typeof node.value === 'string' ? [node.value] : [];
};

const visit = (node: Node, reads: Reads, inner: boolean): void => {
  if (node.kind === 'list') for (const item of node.items) visit(item, reads, inner);
  if (node.kind === 'field') {
    if (!inner) readVariable(node.path, reads);
    if (node.fallback) visit(node.fallback, reads, inner);
  }
  if (node.kind !== 'call') return;
  const { operator, args } = node;
  operator.reads?.(node, reads, inner);
  if (!inner && (operator.name === 'missing' || operator.name === 'missing_some'))
    for (const name of args.flatMap(namesIn)) readVariable(name.split('.'), reads);
  args.forEach((arg, place) => visit(arg, reads, inner || place === operator.inner));
};

/** Every fact a rule depends on; throws a `RuleError` when the rule is malformed. */
export const reads = (rule: Rule): Reads => {
  const found = noReads();
  visit(treeOf(rule), found, false);
  return found;
};
