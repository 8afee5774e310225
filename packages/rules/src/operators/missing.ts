import type { Operator } from '../operator.ts';
import { missingKeys } from '../missing-keys.ts';
import { listed } from '../english/joined.ts';

const isList = (value: unknown): value is readonly unknown[] => Array.isArray(value);

/** `missing`: the names, of those given, whose value is absent, null or an empty text. */
export const missing: Operator = {
  name: 'missing',
  arity: [1, Number.POSITIVE_INFINITY],
  gives: 'list',
  step: (call, build) => {
    const steps = call.args.map((arg) => build.value(arg));
    return (data, facts) => {
      const values = steps.map((step) => step(data, facts));
      const [first] = values;
      return missingKeys(data, isList(first) ? first : values);
    };
  },
  english: (call, voice) => `${listed('or', call.args.map((arg) => voice.noun(arg)))} is unknown`,
  denied: (call, voice) => `${listed('and', call.args.map((arg) => voice.noun(arg)))} is known`,
};
