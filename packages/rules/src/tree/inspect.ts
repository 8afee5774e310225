import { err, ok, pointer, type Json, type Problem, type Result } from '@ripen/domain';
import type { Limits } from '../limits.ts';
import { operatorNamed, operators } from '../operators/index.ts';
import { didYouMean } from './did-you-mean.ts';
import { type Operator } from './operator.ts';

interface Place {
  value: unknown;
  depth: number;
  above: Place | null;
  key: string | number | null;
  /** Whether it is only the name in a variable, which is no part of its own. */
  isName: boolean;
}

const pointerTo = (place: Place): string => {
  const tokens: (string | number)[] = [];
  for (let at: Place | null = place; at !== null; at = at.above) if (at.key !== null) tokens.unshift(at.key);
  return pointer('', ...tokens);
};

const problem = (code: string, detail: string, place: Place): Problem => ({ code, detail, pointer: pointerTo(place) });

const isList = (value: unknown): value is readonly unknown[] => Array.isArray(value);

const scalarFault = (place: Place): Problem | null => {
  const { value } = place;
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return null;
  if (typeof value === 'number' && Number.isFinite(value)) return null;
  return problem(
    'rule_shape',
    'A rule must be JSON: texts, finite numbers, true, false, null, lists and objects.',
    place,
  );
};

const below = (place: Place, key: string | number | null, value: unknown): Place => ({
  value,
  depth: place.depth + 1,
  above: place,
  key,
  isName: false,
});

/** The first argument of `var` when it is a name. */
const asName = (place: Place): Place =>
  typeof place.value === 'object' && place.value !== null ? place : { ...place, depth: place.depth - 1, isName: true };

const tooLarge = (place: Place, limits: Limits): Problem =>
  problem('rule_too_large', `A rule may have ${limits.nodes} parts at most.`, place);

const itemsOf = (list: readonly unknown[], place: Place, limits: Limits): Place[] | Problem =>
  list.length > limits.nodes ? tooLarge(place, limits) : Array.from(list, (item, index) => below(place, index, item));

/** The arguments of an operator that are rules, or what is wrong with one that must be a literal. */
const argumentsOf = (operator: Operator, values: unknown, call: Place, limits: Limits): Place[] | Problem => {
  const held: Place = { ...below(call, operator.name, values), depth: call.depth };
  const places = isList(values) ? itemsOf(values, held, limits) : [below(held, null, values)];
  if (!isList(places)) return places;
  for (const [index, shape] of (operator.literals ?? []).entries()) {
    const wrong = shape?.(places[index]?.value);
    if (wrong) return problem('rule_shape', `Value ${index + 1} of ${operator.name} ${wrong}`, places[index] ?? held);
  }
  if (operator.name === 'var') return places.map((place, index) => (index === 0 ? asName(place) : place));
  return places.filter((_, index) => !operator.literals?.[index]);
};

const operatorOf = (place: Place, names: readonly string[]): Operator | Problem => {
  const [name, ...more] = names;
  if (name === undefined)
    return problem('rule_shape', 'A rule object must have one operator; this one is empty.', place);
  if (more.length > 0)
    return problem(
      'rule_shape',
      `A rule object must have exactly one operator; this one has ${names.length} keys.`,
      place,
    );
  const operator = operatorNamed(name);
  if (operator) return operator;
  const hint = didYouMean(
    name,
    operators.map((known) => known.name),
  );
  return problem('rule_operator_unknown', `There is no operator ${JSON.stringify(name.slice(0, 64))}.${hint}`, place);
};

const partsOf = (place: Place, limits: Limits): Place[] | Problem => {
  const { value } = place;
  if (isList(value)) return itemsOf(value, place, limits);
  if (typeof value !== 'object' || value === null) return scalarFault(place) ?? [];
  const entries = Object.entries(value);
  if (limits.lenient && entries.length === 0) return [];
  const operator = operatorOf(
    place,
    entries.map(([name]) => name),
  );
  return 'code' in operator ? operator : argumentsOf(operator, entries[0]?.[1], place, limits);
};

const sizeFault = (place: Place, count: { nodes: number; letters: number }, limits: Limits): Problem | null => {
  if (place.depth > limits.depth)
    return problem('rule_too_deep', `A rule may be ${limits.depth} levels deep at most.`, place);
  if (count.nodes > limits.nodes) return tooLarge(place, limits);
  if (count.letters <= limits.letters) return null;
  return problem('rule_too_large', `A rule may hold ${limits.letters} letters at most.`, place);
};

/**
 * Looks at the shape of a rule without recursion, and gives the first thing wrong with it: deeper or larger than the
 * limits, not JSON, not exactly one known operator per object.
 */
export const inspect = (rule: unknown, limits: Limits): Result<Json, Problem> => {
  const open: Place[] = [{ value: rule, depth: 1, above: null, key: null, isName: false }];
  const count = { nodes: 0, letters: 0 };
  for (let place = open.pop(); place !== undefined; place = open.pop()) {
    count.nodes += place.isName ? 0 : 1;
    count.letters += typeof place.value === 'string' ? place.value.length : 8;
    const fault = sizeFault(place, count, limits);
    if (fault) return err(fault);
    const parts = partsOf(place, limits);
    if (!isList(parts)) return err(parts);
    for (let index = parts.length - 1; index >= 0; index -= 1) open.push(...parts.slice(index, index + 1));
  }
  return ok(rule as Json);
};
