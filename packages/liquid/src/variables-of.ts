import { analyzeSync, Output, type Template, Tokenizer, type Variable } from 'liquidjs';
import { childrenOf } from './children-of.ts';
import { liquidOf } from './liquid-of.ts';

/**
 * Where a text asks for something from outside: its path, and where that stands. `shown`: it is put into the text as it is,
 * with no default for when it is empty, and no condition asks for it.
 */
export interface PlacedVariable {
  path: readonly string[];
  from: number;
  to: number;
  shown: boolean;
}

const reader = liquidOf('text');

/** What a Liquid text asks for, in its order; what it makes itself (loops, assignments) is left out. Empty for a text that doesn't parse. */
export const variablesOf = (text: string): PlacedVariable[] => {
  const templates = parsed(text);
  const bare = new Set(outputsIn(templates).filter(isBare).map(valueBegin));
  const found = Object.values(analyzeSync(templates, { partials: false }).globals)
    .flat()
    .flatMap((variable) => placed(variable, text));
  const asked = new Set(found.filter(({ from }) => !bare.has(from)).map(nameOf));
  return found
    .map((one) => ({ ...one, shown: bare.has(one.from) && !asked.has(nameOf(one)) }))
    .toSorted((a, b) => a.from - b.from);
};

type Place = Omit<PlacedVariable, 'shown'>;

const nameOf = ({ path }: Place): string => path.join('.');

const parsed = (text: string): Template[] => {
  try {
    return reader.parse(text);
  } catch {
    return [];
  }
};

const outputsIn = (templates: readonly Template[]): Output[] =>
  templates.flatMap((template) => (template instanceof Output ? [template] : outputsIn(childrenOf(template) ?? [])));

const isBare = ({ value }: Output): boolean => value.filters.every(({ name }) => name !== 'default');

const valueBegin = ({ value }: Output): number => [...value.initial.postfix][0]?.begin ?? -1;

const placed = ({ segments, location }: Variable, text: string): Place[] => {
  const from = indexOf(text, location);
  const nested = segments.findIndex((segment) => typeof segment === 'object');
  const path = segments.slice(0, nested < 0 ? segments.length : nested).map(String);
  const reading = new Tokenizer(text);
  reading.p = from;
  const to = text.startsWith(path[0] ?? '', from) ? reading.readValue()?.end : undefined;
  return to === undefined ? [] : [{ path, from, to }];
};

const indexOf = (text: string, { row, col }: Variable['location']): number =>
  text
    .split('\n')
    .slice(0, row - 1)
    .reduce((sum, line) => sum + line.length + 1, 0) +
  col -
  1;
