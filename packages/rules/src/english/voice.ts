import type { Catalogue } from '../catalogue.ts';
import type { Call, Literal, Node, Variable, ValueType, Voice } from '../tree/operator.ts';
import { listed } from './listed.ts';
import { sayField, sayPart } from './names.ts';
import { sayValue } from './say-value.ts';

const zero: Literal = { kind: 'literal', value: 0, at: '' };
const unknown: Literal = { kind: 'literal', value: null, at: '' };

const nounOf = (node: Node, voice: Voice): string => {
  switch (node.kind) {
    case 'literal':
      return sayValue(node.value);
    case 'list':
      return node.items.length === 0
        ? 'nothing'
        : listed(
            'and',
            node.items.map((item) => voice.noun(item)),
          );
    case 'variable':
      return voice.inner ? sayPart(node.path) : sayField(node.path, voice.catalogue);
    case 'call': {
      const told = node.operator.english(node, voice);
      return node.operator.gives === 'boolean' ? `whether ${told}` : told;
    }
  }
};

const truths: Record<ValueType, readonly [yes: string, no: string]> = {
  any: ['is true', "isn't true"],
  boolean: ['is true', "isn't true"],
  text: ['is known', 'is unknown'],
  date: ['is known', 'is unknown'],
  number: ["isn't zero", 'is zero or unknown'],
  list: ["isn't empty", 'is empty'],
};

const typeOf = (node: Variable, voice: Voice): ValueType => {
  const [first, ...more] = node.path;
  if (voice.inner || more.length > 0) return 'any';
  if (first === 'tags') return 'list';
  if (first === 'score') return 'number';
  return voice.catalogue?.fields.find(({ name }) => name === first)?.type ?? 'any';
};

const truthOfCall = (call: Call, yes: boolean, voice: Voice): string => {
  const { operator } = call;
  const told = operator.gives === 'date' ? operator.compared?.(call, yes ? '!=' : '==', unknown, voice) : null;
  const counted = operator.gives === 'number' ? operator.compared?.(call, yes ? '>' : '<=', zero, voice) : null;
  if (told ?? counted) return told ?? counted ?? '';
  if (operator.gives === 'boolean' || operator.gives === 'any') {
    if (yes) return operator.english(call, voice);
    return operator.denied?.(call, voice) ?? `not ${operator.english(call, voice)}`;
  }
  return `${voice.noun(call)} ${truths[operator.gives][yes ? 0 : 1]}`;
};

const truthOf = (node: Node, yes: boolean, voice: Voice): string => {
  if (node.kind === 'call') return truthOfCall(node, yes, voice);
  if (node.kind === 'literal') return Boolean(node.value) === yes ? 'always' : 'never';
  if (node.kind === 'list') return node.items.length > 0 === yes ? 'always' : 'never';
  return `${voice.noun(node)} ${truths[typeOf(node, voice)][yes ? 0 : 1]}`;
};

const speak = (catalogue: Catalogue | null, inner: boolean): Voice => {
  const voice: Voice = {
    catalogue,
    inner,
    noun: (node) => nounOf(node, voice),
    clause: (node) => truthOf(node, true, voice),
    denial: (node) => truthOf(node, false, voice),
    inside: () => (inner ? voice : speak(catalogue, true)),
  };
  return voice;
};

/** The voice that tells rules about leads, with the labels of a catalogue where there is one. */
export const voiceFor = (catalogue: Catalogue | null): Voice => speak(catalogue, false);
