import { argument, type Operator } from '../operator.ts';

/** `!!a`: whether a value is true. */
export const truth: Operator = {
  name: '!!',
  arity: [1, 1],
  gives: 'boolean',
  step: (call, build) => build.test(argument(call, 0)),
  test: (call, build) => build.test(argument(call, 0)),
  english: (call, voice) => voice.clause(argument(call, 0)),
  denied: (call, voice) => voice.denial(argument(call, 0)),
};
