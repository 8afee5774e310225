import { argument, type Operator } from '../operator.ts';
import { follow, pathOf } from '../path.ts';
import { toText } from '../loose.ts';

/** `var` with a name that is itself computed; names known beforehand are nodes of their own. */
export const variable: Operator = {
  name: 'var',
  arity: [1, 2],
  gives: 'any',
  step: (call, build) => {
    const name = build.value(argument(call, 0));
    const fallback = build.value(argument(call, 1));
    return (data, facts) => {
      const path = name(data, facts);
      if (path === undefined || path === null || path === '') return data;
      const value = follow(data, toText(path).split('.'));
      return value === undefined ? (fallback(data, facts) ?? null) : value;
    };
  },
  english: (call, voice) => `the field named by ${voice.noun(argument(call, 0))}`,
};
