import { spend } from '../budget.ts';
import { toText } from '../loose.ts';
import type { Operator } from '../operator.ts';

const textOf = (value: unknown): string => (value === null || value === undefined ? '' : toText(value));

/** `cat`: texts joined into one. */
export const joinedText: Operator = {
  name: 'cat',
  arity: [1, Number.POSITIVE_INFINITY],
  gives: 'text',
  grows: true,
  step: (call, build) => {
    const steps = call.args.map((arg) => build.value(arg));
    const { inner } = build;
    return (data, facts) => {
      let text = '';
      for (const step of steps) text += textOf(step(data, facts));
      if (inner) spend(text.length / 16);
      return text;
    };
  },
  english: (call, voice) => `${call.args.map((arg) => voice.noun(arg)).join(' followed by ')}`,
};
