import { reservedFields, type Problem } from '@ripen/domain';
import type { Catalogue } from '../catalogue.ts';
import { longestPath } from '../limits.ts';
import { didYouMean } from '../tree/did-you-mean.ts';
import { fault } from './fault.ts';

const inherited = new Set(['__proto__', 'constructor', 'prototype']);
const facts = reservedFields.filter((name) => !inherited.has(name));
/** What holds properties that no catalogue lists. */
const open = new Set(['event', 'data']);

const say = (text: string): string => JSON.stringify(text.slice(0, 64));

const pathFault = (path: readonly string[]): string | null => {
  if (path.length > longestPath) return `A variable may be ${longestPath} names deep at most.`;
  const bad = path.find((key) => inherited.has(key) || key === '' || /^\d+$/.test(key));
  if (bad === undefined) return null;
  if (bad === '') return 'A variable may not have an empty name in its path.';
  if (inherited.has(bad)) return `${say(bad)} is nothing a lead can have.`;
  return `A variable may not reach into a list by number, as ${say(bad)} does.`;
};

/** What is wrong with naming a variable, or null. `inner` variables are of elements and events, which no catalogue lists. */
export const variableFault = (
  path: readonly string[],
  at: string,
  catalogue: Catalogue,
  inner: boolean,
): Problem | null => {
  const wrong = pathFault(path);
  if (wrong !== null) return fault('rule_field_unknown', wrong, at);
  if (inner) return null;
  const [first, second] = path;
  if (first === undefined) return fault('rule_field_unknown', 'A variable must name a field.', at);
  const names = [...catalogue.fields.map(({ name }) => name), ...facts];
  if (!names.includes(first))
    return fault('rule_field_unknown', `There is no field ${say(first)}.${didYouMean(first, names)}`, at);
  if (second === undefined || open.has(first)) return null;
  return fault('rule_field_unknown', `The field ${say(first)} has no parts, so ${say(path.join('.'))} is nothing.`, at);
};
