import type { Problem } from '@ripen/domain';
import type { Catalogue } from '../catalogue.ts';
import { readMoment } from '../time/moment.ts';
import type { Call, Node, ValueType } from '../tree/operator.ts';
import { fault } from './fault.ts';
import { unknownValues } from './known-values.ts';
import { typeNames, typeOf } from './type-of.ts';

interface Side {
  node: Node;
  type: ValueType;
}

const strict = new Set(['===', '!==']);
const equality = new Set(['==', '!=', '===', '!==']);

const readsAsNumber = ({ node }: Side): boolean =>
  node.kind === 'literal' &&
  typeof node.value === 'string' &&
  node.value.trim() !== '' &&
  !Number.isNaN(Number(node.value));

const readsAsDate = ({ node }: Side): boolean => node.kind !== 'literal' || readMoment(node.value) !== null;

/** Whether a text may be meant where the other side is of some type. */
const textFits = (text: Side, other: ValueType, operator: string): boolean => {
  if (other === 'date') return readsAsDate(text);
  if (other !== 'number' || strict.has(operator)) return false;
  return readsAsNumber(text) || (text.node.kind !== 'literal' && equality.has(operator));
};

const fits = (a: Side, b: Side, operator: string): boolean => {
  if (a.type === 'any' || b.type === 'any') return true;
  if (a.type === 'list' || b.type === 'list') return false;
  if (a.type === b.type) return a.type !== 'boolean' || equality.has(operator);
  if (a.type === 'text') return textFits(a, b.type, operator);
  return b.type === 'text' && textFits(b, a.type, operator);
};

const pairFault = (a: Side, b: Side, operator: string): Problem[] => {
  if (fits(a, b, operator)) return [];
  const wrong = b.node.kind === 'literal' ? b : a;
  const other = wrong === a ? b : a;
  return [
    fault(
      'rule_type',
      `This is ${typeNames[wrong.type]}, and ${operator} compares it with ${typeNames[other.type]}.`,
      wrong.node.at,
    ),
  ];
};

/** Nothing is more or less than nothing: a value was forgotten. */
const absenceFaults = (call: Call): Problem[] =>
  equality.has(call.operator.name)
    ? []
    : call.args
        .filter((node) => node.kind === 'literal' && node.value === null)
        .map(({ at }) => fault('rule_type', 'There is no value here to compare with.', at));

/** What is wrong with the values a comparison compares: types that can never be meant together, stages that don't exist. */
export const comparisonFaults = (call: Call, catalogue: Catalogue, inner: boolean): Problem[] => {
  const sides = call.args.map((node): Side => ({ node, type: typeOf(node, catalogue, inner) }));
  const types = sides.slice(1).flatMap((side, index) => {
    const before = sides[index];
    return before ? pairFault(before, side, call.operator.name) : [];
  });
  const known = inner ? [] : call.args.flatMap((subject) => unknownValues(subject, call.args, catalogue));
  return [...absenceFaults(call), ...types, ...known];
};
