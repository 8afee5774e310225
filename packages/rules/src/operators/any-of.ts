import { joinedNext } from '../changes/joined-next.ts';
import { grouped, groups } from '../english/group.ts';
import { either } from '../sql/told.ts';
import { deniedlyGuarded } from '../english/guarded.ts';
import { truthy } from '../evaluate/truthy.ts';
import { isBoolean } from '../tree/is-boolean.ts';
import type { Build, Call, Operator, Step, Test } from '../tree/operator.ts';

const test = (call: Call, build: Build): Test => {
  const tests = call.args.map((arg) => build.test(arg));
  return (data, facts) => {
    for (const holds of tests) if (holds(data, facts)) return true;
    return false;
  };
};

const step = (call: Call, build: Build): Step => {
  if (build.quick && isBoolean(call)) return test(call, build);
  const steps = call.args.map((arg) => build.value(arg));
  return (data, facts) => {
    let value: unknown;
    for (const each of steps) {
      value = each(data, facts);
      if (truthy(value)) return value;
    }
    return value;
  };
};

/** `or`: the first value that is true, or the last. */
export const anyOf: Operator = {
  name: 'or',
  arity: [1, Number.POSITIVE_INFINITY],
  gives: 'any',
  step,
  test,
  turns: joinedNext(true),
  sql: (call, voice) => ({
    is: isBoolean(call) ? 'boolean' : 'truth',
    sql: either(call.args.map((arg) => voice.test(arg))),
  }),
  english: (call, voice) =>
    grouped(
      groups.any,
      call.args.map((arg) => voice.clause(arg)),
    ),
  denied: (call, voice) => {
    const condition = deniedlyGuarded(call);
    return condition
      ? voice.denial(condition)
      : grouped(
          groups.all,
          call.args.map((arg) => voice.denial(arg)),
        );
  },
};
