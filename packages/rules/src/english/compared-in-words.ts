import type { Json } from '@ripen/domain';
import type { Literal, Node, Relation, Voice } from '../tree/operator.ts';
import { isDated, sayValue } from './say-value.ts';

const words: Record<Relation, string> = {
  '==': 'is',
  '!=': "isn't",
  '<': 'is less than',
  '<=': 'is at most',
  '>': 'is more than',
  '>=': 'is at least',
};
const dateWords: Record<Relation, string> = {
  '==': 'is',
  '!=': "isn't",
  '<': 'is before',
  '<=': 'is no later than',
  '>': 'is after',
  '>=': 'is no earlier than',
};
const flipped: Record<Relation, Relation> = { '==': '==', '!=': '!=', '<': '>', '<=': '>=', '>': '<', '>=': '<=' };

/** Whether a node is the lead's own variable of that name. */
export const isLeads = (node: Node, name: string, voice: Voice): boolean =>
  !voice.inner && node.kind === 'variable' && node.path.length === 1 && node.path[0] === name;

/** A value compared with some subject: a stage is told by its label. */
export const sayFor = (subject: Node, value: Json | undefined, voice: Voice): string => {
  const stage = isLeads(subject, 'stage', voice)
    ? voice.catalogue?.stages.find(({ name }) => name === value)
    : undefined;
  return stage ? stage.label : sayValue(value);
};

const withLiteral = (subject: Node, relation: Relation, { value }: Literal, voice: Voice): string => {
  const noun = voice.noun(subject);
  const same = relation === '==' || relation === '!=';
  if (same && (value === null || value === undefined)) return `${noun} is ${relation === '==' ? 'unknown' : 'known'}`;
  if (same && typeof value === 'boolean' && subject.kind === 'call' && subject.operator.gives === 'boolean')
    return value === (relation === '==') ? voice.clause(subject) : voice.denial(subject);
  return `${noun} ${(isDated(value) ? dateWords : words)[relation]} ${sayFor(subject, value, voice)}`;
};

const toldBy = (left: Node, relation: Relation, right: Node, voice: Voice): string | null =>
  left.kind === 'call' ? (left.operator.compared?.(left, relation, right, voice) ?? null) : null;

/** A comparison of two nodes as a clause: "company size is at least 200", "viewed Pricing at least 3 times". */
export const comparedInWords = (left: Node, relation: Relation, right: Node, voice: Voice): string => {
  const own = toldBy(left, relation, right, voice) ?? toldBy(right, flipped[relation], left, voice);
  if (own !== null) return own;
  if (right.kind === 'literal') return withLiteral(left, relation, right, voice);
  if (left.kind === 'literal') return withLiteral(right, flipped[relation], left, voice);
  return `${voice.noun(left)} ${words[relation]} ${voice.noun(right)}`;
};
