import { argument, type Operator } from '../operator.ts';
import { lessOrEqual, toNumber } from '../loose.ts';
import { missingKeys } from '../missing-keys.ts';
import { own } from '../path.ts';

const isList = (value: unknown): value is readonly unknown[] => Array.isArray(value);

const keysOf = (options: unknown): readonly unknown[] => {
  if (options === null || options === undefined) return [];
  if (!isList(options)) return [options];
  return isList(options[0]) ? options[0] : options;
};

/** `missing_some`: empty when at least so many of the names are known, else those that are missing. */
export const missingSome: Operator = {
  name: 'missing_some',
  arity: [2, 2],
  gives: 'list',
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
  english: (call, voice) => `fewer than ${voice.noun(argument(call, 0))} of ${voice.noun(argument(call, 1))} are known`,
  denied: (call, voice) => `at least ${voice.noun(argument(call, 0))} of ${voice.noun(argument(call, 1))} are known`,
};
