import type { Problem } from '@ripen/domain';
import type { Catalogue } from '../catalogue.ts';
import { readMoment } from '../time/moment.ts';
import type { Call, Node, ValueType } from '../tree/operator.ts';
import { fault } from './fault.ts';
import { typeNames, typeOf } from './type-of.ts';

const arityFault = ({ operator, args, at }: Call): Problem[] => {
  const [least, most] = operator.arity;
  if (args.length >= least && args.length <= most) return [];
  const wanted = least === most ? `${least}` : Number.isFinite(most) ? `${least} to ${most}` : `at least ${least}`;
  return [
    fault('rule_shape', `${operator.name} takes ${wanted} value${wanted === '1' ? '' : 's'}, not ${args.length}.`, at),
  ];
};

const fits = (node: Node, type: ValueType, wanted: ValueType): boolean => {
  if (wanted === 'any' || type === 'any' || type === wanted) return true;
  if (type !== 'text') return false;
  const literal = node.kind === 'literal' ? node.value : undefined;
  if (wanted === 'date') return literal === undefined || readMoment(literal) !== null;
  return wanted === 'number' && typeof literal === 'string' && literal.trim() !== '' && !Number.isNaN(Number(literal));
};

const typeFaults = (call: Call, catalogue: Catalogue, inner: boolean): Problem[] => {
  const { takes, literals } = call.operator;
  if (!takes) return [];
  return call.args.flatMap((arg, place) => {
    const wanted = takes[Math.min(place, takes.length - 1)] ?? 'any';
    const type = typeOf(arg, catalogue, inner);
    if (literals?.[place] || fits(arg, type, wanted)) return [];
    const found = wanted === 'date' && type === 'text' ? 'no date such as 2027-03-01' : typeNames[type];
    return fault('rule_type', `${call.operator.name} takes ${typeNames[wanted]} here, but this is ${found}.`, arg.at);
  });
};

/** What is wrong with an operator's arguments: their number, their types, and what it says of them itself. */
export const callFaults = (call: Call, catalogue: Catalogue, inner: boolean): Problem[] => [
  ...arityFault(call),
  ...typeFaults(call, catalogue, inner),
  ...(call.operator.check?.(call, catalogue, inner) ?? []),
];
