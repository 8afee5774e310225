import { listed } from '../english/listed.ts';
import { argument, type Call, type Operator, type Step, type ValueType, type Voice } from '../tree/operator.ts';

interface EagerCells {
  name: string;
  arity: readonly [number, number];
  takes: ValueType;
  gives: ValueType;
  english: (call: Call, voice: Voice) => string;
}

/** An operator of one or two values, both computed first. */
export const ofTwo = (cells: EagerCells, compute: (a: unknown, b: unknown) => unknown): Operator => ({
  ...cells,
  takes: [cells.takes],
  step: (call, build): Step => {
    const left = build.value(argument(call, 0));
    const right = build.value(argument(call, 1));
    return (data, facts) => compute(left(data, facts), right(data, facts));
  },
});

/** An operator of any number of values, all computed first. */
export const ofMany = (cells: EagerCells, compute: (values: readonly unknown[]) => unknown): Operator => ({
  ...cells,
  takes: [cells.takes],
  step: (call, build): Step => {
    const steps = call.args.map((arg) => build.value(arg));
    return (data, facts) => compute(steps.map((step) => step(data, facts)));
  },
});

/** Tells all arguments with a word between them. */
export const infix =
  (word: string) =>
  (call: Call, voice: Voice): string =>
    call.args.map((arg) => voice.noun(arg)).join(` ${word} `);

/** Tells all arguments as a row after some words. */
export const prefix =
  (words: string) =>
  (call: Call, voice: Voice): string =>
    `${words} ${listed(
      'and',
      call.args.map((arg) => voice.noun(arg)),
    )}`;
