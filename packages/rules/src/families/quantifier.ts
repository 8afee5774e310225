import { spend } from '../evaluate/budget.ts';
import { isList } from '../evaluate/is-list.ts';
import { boolean } from '../sql/told.ts';
import { argument, type Call, type Operator, type Test, type Voice } from '../tree/operator.ts';
import type { SqlVoice } from '../tree/sql-voice.ts';
import { weightOf } from '../tree/weight-of.ts';

interface QuantifierCells {
  name: string;
  english: string;
  denied: string;
  /** What it gives for an empty list, and for what is no list. */
  empty: boolean;
  /** The answer of one element that settles the whole, and what the whole then is. */
  settles: boolean;
  then: boolean;
}

const told = (call: Call, voice: Voice, words: string): string =>
  `${words} ${voice.noun(argument(call, 0))}, ${voice.inside().clause(argument(call, 1))}`;

const inSql = (
  call: Call,
  voice: SqlVoice,
  { empty, settles, then }: Pick<QuantifierCells, 'empty' | 'settles' | 'then'>,
): string => {
  const over = voice.value(argument(call, 0));
  if (over.is !== 'json') return voice.untold(call, 'only the lists in fields are gone through in SQL');
  const item = voice.inside({ sql: 'item.value', text: "(item.value #>> '{}')" }).test(argument(call, 1));
  const settled = `exists (select 1 from jsonb_array_elements(${over.sql}) item (value) where ${settles ? '' : 'not '}${item})`;
  const filled = `case jsonb_typeof(${over.sql}) when 'array' then jsonb_array_length(${over.sql}) > 0 else false end`;
  return `case when ${filled} then ${then ? '' : 'not '}${settled} else ${empty} end`;
};

/** An operator that asks a rule of every element of a list until one settles the answer. */
export const quantifier = ({ name, english, denied, empty, settles, then }: QuantifierCells): Operator => ({
  name,
  arity: [2, 2],
  inner: { place: 1, of: 'element' },
  gives: 'boolean',
  step: (call, build): Test => {
    const cost = weightOf(argument(call, 1));
    const over = build.value(argument(call, 0));
    const holds = build.inside().test(argument(call, 1));
    return (data, facts) => {
      const items = over(data, facts);
      if (!isList(items) || items.length === 0) return empty;
      for (const item of items) {
        spend(cost);
        if (holds(item, facts) === settles) return then;
      }
      return !then;
    };
  },
  sql: (call, voice) => boolean(inSql(call, voice, { empty, settles, then })),
  english: (call, voice) => told(call, voice, english),
  denied: (call, voice) => told(call, voice, denied),
});
