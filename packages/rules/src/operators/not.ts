import { boolean } from '../sql/told.ts';
import { argument, type Build, type Call, type Operator, type Test } from '../tree/operator.ts';

const test = (call: Call, build: Build): Test => {
  const holds = build.test(argument(call, 0));
  return (data, facts) => !holds(data, facts);
};

/** `!a`: whether a value isn't true. */
export const not: Operator = {
  name: '!',
  arity: [1, 1],
  gives: 'boolean',
  step: test,
  test,
  changes: (call, changes) => changes.truth(argument(call, 0)),
  sql: (call, voice) => boolean(`not ${voice.test(argument(call, 0))}`),
  english: (call, voice) => voice.denial(argument(call, 0)),
  denied: (call, voice) => voice.clause(argument(call, 0)),
};
