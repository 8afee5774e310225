import { treeOf } from './compile.ts';
import { listed } from './english/joined.ts';
import type { Catalogue, Node, Voice } from './operator.ts';
import type { Json } from '@ripen/domain';
import type { Rule } from './rule.ts';

const known: Record<string, string> = { email: 'email', externalId: 'external id', timezone: 'time zone', tags: 'tags', stage: 'stage', score: 'score', band: 'band' };

const lower = (label: string): string => (/^[A-Z][^A-Z]/.test(label) ? label.charAt(0).toLowerCase() + label.slice(1) : label);

const spaced = (name: string): string => lower(name.replaceAll(/([a-z0-9])([A-Z])/g, '$1 $2').replaceAll(/[_-]/g, ' ').toLowerCase());

const sayPath = (path: readonly string[], catalogue: Catalogue | null): string => {
  const [first, ...more] = path;
  if (first === undefined) return 'the value';
  if (first === 'event') return more.length === 0 ? 'the event' : `the event's ${spaced(more.join(' '))}`;
  if (first === 'data') return more.length === 0 ? 'the data' : `the data's ${spaced(more.join(' '))}`;
  const label = catalogue?.fields.find((field) => field.name === first)?.label;
  const name = label === undefined ? (known[first] ?? spaced(first)) : lower(label);
  return more.length === 0 ? name : `${name}'s ${spaced(more.join(' '))}`;
};

const sayValue = (value: Json | undefined): string => {
  if (value === null || value === undefined) return 'unknown';
  if (value === '') return 'empty';
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
};

const noun = (node: Node, voice: Voice): string => {
  if (node.kind === 'literal') return sayValue(node.value);
  if (node.kind === 'list') return listed('or', node.items.map((item) => voice.noun(item)));
  if (node.kind === 'field') return sayPath(node.path, voice.catalogue);
  return node.operator.english(node, voice);
};

const clause = (node: Node, voice: Voice): string => {
  if (node.kind === 'call') return node.operator.english(node, voice);
  if (node.kind === 'literal') return node.value ? 'always' : 'never';
  return node.kind === 'field' ? `${noun(node, voice)} is true` : `${noun(node, voice)} isn't empty`;
};

const denial = (node: Node, voice: Voice): string => {
  if (node.kind === 'call') return node.operator.denied?.(node, voice) ?? `not ${node.operator.english(node, voice)}`;
  if (node.kind === 'literal') return node.value ? 'never' : 'always';
  return node.kind === 'field' ? `${noun(node, voice)} isn't true` : `${noun(node, voice)} is empty`;
};

const voiceFor = (catalogue: Catalogue | null): Voice => {
  const voice: Voice = {
    catalogue,
    noun: (node) => noun(node, voice),
    clause: (node) => clause(node, voice),
    denial: (node) => denial(node, voice),
    inside: () => voice,
  };
  return voice;
};

const sentence = (tree: Node, voice: Voice): string => {
  if (tree.kind !== 'call' || (tree.operator.name !== 'and' && tree.operator.name !== 'or') || tree.args.length < 2) return voice.clause(tree);
  const parts = tree.args.map((arg) => voice.clause(arg));
  return `${parts.slice(0, -1).join(', ')}, ${tree.operator.name} ${parts.at(-1)}`;
};

/** A rule in English, as one sentence without a full stop; throws a `RuleError` when the rule is malformed. */
export const describe = (rule: Rule, catalogue?: Catalogue): string => {
  const said = sentence(treeOf(rule), voiceFor(catalogue ?? null));
  return said.charAt(0).toUpperCase() + said.slice(1);
};
