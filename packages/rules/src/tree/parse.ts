import { pointer, type Json } from '@ripen/domain';
import { type Call, type Literal, type Node, type Operator } from './operator.ts';
import { operatorNamed } from '../operators/index.ts';
import { pathOf } from '../evaluate/path.ts';

const literal = (value: Json | undefined, at: string): Literal => ({ kind: 'literal', value, at });

const constantPath = (name: Node | undefined): readonly string[] | null => {
  if (name === undefined) return [];
  if (name.kind !== 'literal') return null;
  if (name.value === null || name.value === undefined) return [];
  return typeof name.value === 'object' ? null : pathOf(String(name.value));
};

const callOf = (operator: Operator, args: readonly Node[], at: string): Node => {
  if (operator.name === 'var') {
    const path = constantPath(args[0]);
    if (path) return { kind: 'variable', path, fallback: args[1] ?? null, at };
  }
  return { kind: 'call', operator, args, at } satisfies Call;
};

const parseCall = (operator: Operator, held: Json, at: string): Node => {
  const base = pointer(at, operator.name);
  const values = Array.isArray(held) ? held : [held];
  const args = values.map((value, index) => {
    const place = Array.isArray(held) ? pointer(base, index) : base;
    return operator.literals?.[index] ? literal(value, place) : parse(value, place);
  });
  return callOf(operator, args, at);
};

/** Reads a rule that `inspect` found no fault with as a tree. */
export const parse = (rule: Json, at = ''): Node => {
  if (Array.isArray(rule))
    return { kind: 'list', items: rule.map((item, index) => parse(item, pointer(at, index))), at };
  if (typeof rule !== 'object' || rule === null) return literal(rule, at);
  const [entry] = Object.entries(rule);
  const operator = entry && operatorNamed(entry[0]);
  return entry && operator ? parseCall(operator, entry[1], at) : literal(rule, at);
};
