import { argument, type Operator } from '../tree/operator.ts';

/** `log`: its argument, and nothing is written anywhere. */
export const log: Operator = {
  name: 'log',
  arity: [1, 1],
  gives: 'any',
  unstorable: true,
  step: (call, build) => build.value(argument(call, 0)),
  sql: (call, voice) => voice.value(argument(call, 0)),
  english: (call, voice) => voice.noun(argument(call, 0)),
};
