import { type Operator } from '../operator.ts';
import { truthy } from '../truthy.ts';
import { joined } from '../english/joined.ts';

/** `and`: the first value that isn't true, or the last. */
export const allOf: Operator = {
  name: 'and',
  arity: [1, Number.POSITIVE_INFINITY],
  gives: 'any',
  step: (call, build) => {
    const steps = call.args.map((arg) => build.value(arg));
    return (data, facts) => {
      let value: unknown;
      for (const step of steps) {
        value = step(data, facts);
        if (!truthy(value)) return value;
      }
      return value;
    };
  },
  test: (call, build) => {
    const tests = call.args.map((arg) => build.test(arg));
    return (data, facts) => {
      for (const holds of tests) if (!holds(data, facts)) return false;
      return tests.length > 0;
    };
  },
  english: (call, voice) => joined('both', 'all of', 'and', call.args.map((arg) => voice.clause(arg))),
  denied: (call, voice) => joined('either', 'any of', 'or', call.args.map((arg) => voice.denial(arg))),
};
