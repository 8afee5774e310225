import { boolean } from '../sql/told.ts';
import { isKnownIn } from '../sql/truth-of.ts';
import { argument, type Operator, type Test } from '../tree/operator.ts';

/** `is-known`: whether a value is neither absent nor null nor an empty text; the contrary of `missing`. */
export const isKnown: Operator = {
  name: 'is-known',
  arity: [1, 1],
  gives: 'boolean',
  step: (call, build): Test => {
    const step = build.value(argument(call, 0));
    return (data, facts) => {
      const value = step(data, facts);
      return value !== null && value !== undefined && value !== '';
    };
  },
  sql: (call, voice) => boolean(isKnownIn(voice.value(argument(call, 0)))),
  english: (call, voice) => `${voice.noun(argument(call, 0))} is known`,
  denied: (call, voice) => `${voice.noun(argument(call, 0))} is unknown`,
};
