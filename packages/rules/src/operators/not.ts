import { argument, type Operator } from '../operator.ts';

/** `!a`: whether a value isn't true. */
export const not: Operator = {
  name: '!',
  arity: [1, 1],
  gives: 'boolean',
  step: (call, build) => {
    const holds = build.test(argument(call, 0));
    return (data, facts) => !holds(data, facts);
  },
  test: (call, build) => {
    const holds = build.test(argument(call, 0));
    return (data, facts) => !holds(data, facts);
  },
  english: (call, voice) => voice.denial(argument(call, 0)),
  denied: (call, voice) => voice.clause(argument(call, 0)),
};
