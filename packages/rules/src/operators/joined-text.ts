import { spend } from '../evaluate/budget.ts';
import { toText } from '../evaluate/loose.ts';
import { infix } from '../families/eager.ts';
import type { Operator } from '../tree/operator.ts';

const textOf = (value: unknown): string => (value === null || value === undefined ? '' : toText(value));

/** `cat`: texts joined into one. */
export const joinedText: Operator = {
  name: 'cat',
  arity: [1, Number.POSITIVE_INFINITY],
  gives: 'text',
  grows: true,
  step: (call, build) => {
    const steps = call.args.map((arg) => build.value(arg));
    return (data, facts) => {
      let text = '';
      for (const step of steps) text += textOf(step(data, facts));
      spend(text.length / 16);
      return text;
    };
  },
  english: infix('followed by'),
};
