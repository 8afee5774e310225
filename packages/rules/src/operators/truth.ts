import { boolean } from '../sql/told.ts';
import { argument, type Build, type Call, type Operator, type Test } from '../tree/operator.ts';

const test = (call: Call, build: Build): Test => build.test(argument(call, 0));

/** `!!a`: whether a value is true. */
export const truth: Operator = {
  name: '!!',
  arity: [1, 1],
  gives: 'boolean',
  step: test,
  test,
  changes: (call, changes) => changes.truth(argument(call, 0)),
  sql: (call, voice) => boolean(voice.test(argument(call, 0))),
  english: (call, voice) => voice.clause(argument(call, 0)),
  denied: (call, voice) => voice.denial(argument(call, 0)),
};
