import { reservedFields, type Problem } from '@ripen/domain';
import { didYouMean } from './did-you-mean.ts';
import { inspect } from './inspect.ts';
import { longestPath, storedLimits } from './limits.ts';
import type { Catalogue, Node } from './operator.ts';
import { parse } from './parse.ts';
import type { Rule } from './rule.ts';

const forbidden = new Set(['__proto__', 'constructor', 'prototype']);
const facts: readonly string[] = reservedFields.filter((name) => !forbidden.has(name));

const fault = (code: string, detail: string, node: Node): Problem => ({ code, detail, pointer: node.at });

const variableFault = (path: readonly string[], node: Node, catalogue: Catalogue, inner: boolean): Problem | null => {
  if (path.some((key) => forbidden.has(key))) return fault('rule_field_unknown', 'A variable may not name what every object inherits.', node);
  if (path.length > longestPath) return fault('rule_field_unknown', `A variable may have ${longestPath} names at most.`, node);
  if (inner) return null;
  const [first] = path;
  if (first === undefined) return fault('rule_field_unknown', 'A variable must name a field.', node);
  const names = [...catalogue.fields.map((field) => field.name), ...facts];
  if (names.includes(first)) return null;
  return fault('rule_field_unknown', `There is no field ${JSON.stringify(first.slice(0, 64))}.${didYouMean(first, names)}`, node);
};

const visit = (node: Node, catalogue: Catalogue, inner: boolean, found: Problem[]): void => {
  if (node.kind === 'list') for (const item of node.items) visit(item, catalogue, inner, found);
  if (node.kind === 'field') {
    const problem = variableFault(node.path, node, catalogue, inner);
    if (problem) found.push(problem);
    if (node.fallback) visit(node.fallback, catalogue, inner, found);
  }
  if (node.kind !== 'call') return;
  const { operator, args } = node;
  const [least, most] = operator.arity;
  if (operator.unstorable) found.push(fault('rule_operator_unknown', `${operator.name} can't be used in a rule that is stored.`, node));
  if (args.length < least || args.length > most) found.push(fault('rule_shape', `${operator.name} doesn't take ${args.length} values.`, node));
  if (operator.inner !== undefined && inner) found.push(fault('rule_too_costly', 'A list inside a list may not be gone through.', node));
  if (operator.check) found.push(...operator.check(node, catalogue, inner));
  args.forEach((arg, place) => visit(arg, catalogue, inner || place === operator.inner, found));
};

/** Everything that is wrong with a rule someone wants to store, with JSON pointers; empty when it may be stored. */
export const check = (rule: unknown, catalogue: Catalogue): Problem[] => {
  const shape = inspect(rule, storedLimits);
  if (shape) return [shape];
  const found: Problem[] = [];
  visit(parse(rule as Rule), catalogue, false, found);
  return found;
};
