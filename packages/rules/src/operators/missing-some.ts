import { isList } from '../evaluate/is-list.ts';
import { lessOrEqual, toNumber } from '../evaluate/loose.ts';
import { missingKeys } from '../evaluate/missing-keys.ts';
import { own, pathOf } from '../evaluate/path.ts';
import { nameFaults } from '../check/name-faults.ts';
import { listed } from '../english/listed.ts';
import { sayField, sayPart } from '../english/names.ts';
import { missingSomeInSql } from '../sql/names-in-sql.ts';
import { namesIn } from '../tree/names-in.ts';
import { argument, type Call, type Operator, type Voice } from '../tree/operator.ts';

const keysOf = (options: unknown): readonly unknown[] => {
  if (options === null || options === undefined) return [];
  if (!isList(options)) return [options];
  return isList(options[0]) ? options[0] : options;
};

const told = (call: Call, voice: Voice, words: string): string => {
  const { names } = namesIn(call.args.slice(1));
  const said = names.map(({ name }) => (voice.inner ? sayPart(pathOf(name)) : sayField(pathOf(name), voice.catalogue)));
  return `${words} ${voice.noun(argument(call, 0))} of ${listed('and', said)} are known`;
};

/** `missing_some`: empty when at least so many of the names are known, else those that are missing. */
export const missingSome: Operator = {
  name: 'missing_some',
  arity: [2, 2],
  gives: 'any',
  looks: true,
  step: (call, build) => {
    const need = build.value(argument(call, 0));
    const names = build.value(argument(call, 1));
    return (data, facts) => {
      const options = names(data, facts);
      const without = missingKeys(data, keysOf(options));
      const known = toNumber(own(options, 'length')) - without.length;
      return lessOrEqual(need(data, facts), known) ? [] : without;
    };
  },
  sql: missingSomeInSql,
  english: (call, voice) => told(call, voice, 'fewer than'),
  denied: (call, voice) => told(call, voice, 'at least'),
  check: nameFaults,
};
