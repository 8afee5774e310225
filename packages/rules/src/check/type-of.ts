import type { Catalogue } from '../catalogue.ts';
import type { Node, ValueType } from '../tree/operator.ts';

const facts = new Map<string, ValueType>([
  ['email', 'text'],
  ['externalId', 'text'],
  ['timezone', 'text'],
  ['stage', 'text'],
  ['band', 'text'],
  ['score', 'number'],
  ['tags', 'list'],
]);

const ofLiteral = (value: unknown): ValueType => {
  if (typeof value === 'string') return 'text';
  if (typeof value === 'number') return 'number';
  return typeof value === 'boolean' ? 'boolean' : 'any';
};

/** What a node's value is, as far as it can be known: a field's type is its catalogue's, unless it is inside of a list or event. */
export const typeOf = (node: Node, catalogue: Catalogue, inner: boolean): ValueType => {
  switch (node.kind) {
    case 'literal':
      return ofLiteral(node.value);
    case 'list':
      return 'list';
    case 'call':
      return node.operator.gives;
    case 'variable': {
      const [name, ...more] = node.path;
      if (inner || name === undefined || more.length > 0 || node.fallback !== null) return 'any';
      return catalogue.fields.find((field) => field.name === name)?.type ?? facts.get(name) ?? 'any';
    }
  }
};

/** A type in English, with its article. */
export const typeNames: Record<ValueType, string> = {
  text: 'a text',
  number: 'a number',
  boolean: 'true or false',
  date: 'a date',
  list: 'a list',
  any: 'anything',
};
