import type { Json } from '@ripen/domain';
import type { Relation } from '../tree/operator.ts';
import { withinSentence } from './names.ts';
import { quoted } from './say-value.ts';

const irregular = new Set(
  'became began bought built came chose cut did drew found gave got had hit held kept left lost made met paid put quit ran read saw sent set sold spent spoke took told went won wrote'.split(
    ' ',
  ),
);

const small = /(?<=\s)(?:A|An|At|By|For|From|In|Into|Of|Off|On|Out|The|To|Up|With)(?=\s|$)/g;

/** What a lead did, as a verb: "viewed Pricing", "signed up"; events not named by a verb in the past: "did “Demo”". */
export const didEvent = (name: string): string => {
  const [first = ''] = name.split(/\s/);
  const verb = first.toLowerCase();
  if (!/^\p{L}+$/u.test(first) || !(verb.endsWith('ed') || irregular.has(verb))) return `did ${quoted(name)}`;
  return withinSentence(name).replaceAll(small, (word) => word.toLowerCase());
};

const times = (count: number): string => (count === 1 ? 'once' : `${count} times`);

/** How often: " at least 3 times" with a space before it; null where it is rather said by "never" or not at all. */
const frequency: Record<Relation, (count: number) => string> = {
  '==': (count) => ` exactly ${times(count)}`,
  '!=': (count) => ` any number of times but ${count}`,
  '>=': (count) => ` at least ${times(count)}`,
  '>': (count) => (count === 0 ? ' at least once' : ` more than ${times(count)}`),
  '<=': (count) => ` at most ${times(count)}`,
  '<': (count) => ` fewer than ${count} times`,
};

const isNever = (relation: Relation, count: number): boolean =>
  (count === 0 && (relation === '==' || relation === '<=')) || (count === 1 && relation === '<');

/** "viewed Pricing at least 3 times in the last 14 days", "never viewed Pricing"; `rest` is the window. */
export const didEventOften = (
  did: string,
  relation: Relation,
  value: Json | undefined,
  rest: string,
): string | null => {
  if (typeof value !== 'number') return null;
  if (isNever(relation, value)) return `never ${did}${rest}`;
  return `${did}${value === 0 && relation === '!=' ? ' at least once' : frequency[relation](value)}${rest}`;
};
