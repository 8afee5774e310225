import { pointer, type Problem } from '@ripen/domain';
import { didYouMean } from './did-you-mean.ts';
import type { Limits } from './limits.ts';
import { operatorNamed, operators } from './operators/index.ts';
import type { Operator } from './operator.ts';

interface Place {
  value: unknown;
  depth: number;
  above: Place | null;
  key: string | number | null;
}

const pointerTo = (place: Place): string => {
  const tokens: (string | number)[] = [];
  for (let at: Place | null = place; at !== null; at = at.above) if (at.key !== null) tokens.unshift(at.key);
  return pointer('', ...tokens);
};

const problem = (code: string, detail: string, place: Place): Problem => ({ code, detail, pointer: pointerTo(place) });

/** What `inspect` counts: a literal's own parts aren't nodes, but their letters count. */
const lettersOf = (value: unknown): number => (typeof value === 'string' ? value.length : 8);

const isList = (value: unknown): value is readonly unknown[] => Array.isArray(value);

const shapeOf = (place: Place): Problem | null => {
  const { value } = place;
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return null;
  if (typeof value === 'number') return Number.isFinite(value) ? null : problem('rule_shape', 'A number must be finite.', place);
  return problem('rule_shape', 'A rule must be a JSON value.', place);
};

const below = (place: Place, key: string | number, value: unknown): Place => ({ value, depth: place.depth + 1, above: place, key });

const argumentsOf = (operator: Operator, values: unknown, call: Place): Place[] => {
  const held: Place = { value: values, depth: call.depth, above: call, key: operator.name };
  const places = isList(values) ? Array.from(values, (value, index) => below(held, index, value)) : [{ ...held, depth: held.depth + 1 }];
  return places.filter((_, index) => !operator.literals?.[index]);
};

/** The one operator of a rule object, or what is wrong with it. */
const operatorOf = (place: Place, names: readonly string[]): Operator | Problem => {
  const [name, ...more] = names;
  if (name === undefined) return problem('rule_shape', 'A rule object must have one operator; this one is empty.', place);
  if (more.length > 0) return problem('rule_shape', `A rule object must have exactly one operator; this one has ${names.length} keys.`, place);
  const operator = operatorNamed(name);
  if (operator) return operator;
  const hint = didYouMean(name, operators.map((known) => known.name));
  return problem('rule_operator_unknown', `There is no operator ${JSON.stringify(name.slice(0, 64))}.${hint}`, place);
};

const childrenOf = (place: Place, lenient: boolean): Place[] | Problem => {
  const { value } = place;
  if (isList(value)) return Array.from(value, (item, index) => below(place, index, item));
  if (typeof value !== 'object' || value === null) return shapeOf(place) ?? [];
  const entries = Object.entries(value);
  if (lenient && entries.length === 0) return [];
  const operator = operatorOf(place, entries.map(([name]) => name));
  return 'code' in operator ? operator : argumentsOf(operator, entries[0]?.[1], place);
};

/**
 * Looks at the shape of a rule without recursion, and gives the first thing wrong with it: deeper or larger than the
 * limits, not JSON, not exactly one known operator per object. `lenient` lets `{}` be a literal, as JSON Logic does.
 */
export const inspect = (rule: unknown, limits: Limits, lenient = false): Problem | null => {
  const open: Place[] = [{ value: rule, depth: 1, above: null, key: null }];
  let nodes = 0;
  let letters = 0;
  for (let place = open.pop(); place !== undefined; place = open.pop()) {
    nodes += 1;
    letters += lettersOf(place.value);
    if (place.depth > limits.depth) return problem('rule_too_deep', `A rule may be ${limits.depth} levels deep at most.`, place);
    if (nodes > limits.nodes) return problem('rule_too_large', `A rule may have ${limits.nodes} parts at most.`, place);
    if (letters > limits.letters) return problem('rule_too_large', `A rule may hold ${limits.letters} letters at most.`, place);
    if (isList(place.value) && nodes + place.value.length > limits.nodes + 1)
      return problem('rule_too_large', `A rule may have ${limits.nodes} parts at most.`, place);
    const children = childrenOf(place, lenient);
    if (!Array.isArray(children)) return children;
    for (let index = children.length - 1; index >= 0; index -= 1) {
      const child = children[index];
      if (child) open.push(child);
    }
  }
  return null;
};
