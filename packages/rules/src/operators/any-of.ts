import { truthy } from '../evaluate/truthy.ts';
import { grouped, groups } from '../english/group.ts';
import type { Operator } from '../tree/operator.ts';

/** `or`: the first value that is true, or the last. */
export const anyOf: Operator = {
  name: 'or',
  arity: [1, Number.POSITIVE_INFINITY],
  gives: 'any',
  step: (call, build) => {
    const steps = call.args.map((arg) => build.value(arg));
    return (data, facts) => {
      let value: unknown;
      for (const step of steps) {
        value = step(data, facts);
        if (truthy(value)) return value;
      }
      return value;
    };
  },
  test: (call, build) => {
    const tests = call.args.map((arg) => build.test(arg));
    return (data, facts) => {
      for (const holds of tests) if (holds(data, facts)) return true;
      return false;
    };
  },
  english: (call, voice) => grouped(groups.any, call.args.map((arg) => voice.clause(arg))),
  denied: (call, voice) => grouped(groups.all, call.args.map((arg) => voice.denial(arg))),
};
