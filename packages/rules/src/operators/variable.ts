import { toText } from '../evaluate/loose.ts';
import { follow } from '../evaluate/path.ts';
import { argument, type Operator } from '../tree/operator.ts';

/** `var` with a name that is itself computed; a name known beforehand is a node of its own. */
export const variable: Operator = {
  name: 'var',
  arity: [1, 2],
  gives: 'any',
  looks: true,
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
  english: (call, voice) => `the field named ${voice.noun(argument(call, 0))}`,
};
