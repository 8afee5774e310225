import { argument, type Call, type Operator, type Step, type ValueType, type Voice } from '../operator.ts';

interface Cells {
  name: string;
  arity: readonly [number, number];
  takes: ValueType;
  gives: ValueType;
  english: (call: Call, voice: Voice) => string;
}

/** An operator of one or two values, both computed first. */
export const ofTwo = (cells: Cells, compute: (a: unknown, b: unknown) => unknown): Operator => ({
  ...cells,
  takes: [cells.takes],
  step: (call, build): Step => {
    const left = build.value(argument(call, 0));
    const right = build.value(argument(call, 1));
    return (data, facts) => compute(left(data, facts), right(data, facts));
  },
});

/** An operator of any number of values, all computed first. */
export const ofMany = (cells: Cells, compute: (values: readonly unknown[]) => unknown): Operator => ({
  ...cells,
  takes: [cells.takes],
  step: (call, build): Step => {
    const steps = call.args.map((arg) => build.value(arg));
    return (data, facts) => compute(steps.map((step) => step(data, facts)));
  },
});

/** Puts a word between the arguments. */
export const infix =
  (word: string) =>
  (call: Call, voice: Voice): string =>
    call.args.map((arg) => voice.noun(arg)).join(` ${word} `);
