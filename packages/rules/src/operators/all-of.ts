import { truthy } from '../evaluate/truthy.ts';
import { grouped, groups } from '../english/group.ts';
import { guardedBy } from '../english/guarded.ts';
import type { Operator } from '../tree/operator.ts';

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
    const some = tests.length > 0;
    return (data, facts) => {
      for (const holds of tests) if (!holds(data, facts)) return false;
      return some;
    };
  },
  english: (call, voice) => {
    const condition = guardedBy(call);
    return condition ? voice.clause(condition) : grouped(groups.all, call.args.map((arg) => voice.clause(arg)));
  },
  denied: (call, voice) => grouped(groups.any, call.args.map((arg) => voice.denial(arg))),
};
