import { spend } from '../budget.ts';
import { listed } from '../english/joined.ts';
import type { Operator } from '../operator.ts';

/** `merge`: lists, and single values, joined into one list. */
export const merged: Operator = {
  name: 'merge',
  arity: [1, Number.POSITIVE_INFINITY],
  gives: 'list',
  grows: true,
  step: (call, build) => {
    const steps = call.args.map((arg) => build.value(arg));
    const { inner } = build;
    return (data, facts) => {
      const all = steps.map((step) => step(data, facts)).flat();
      if (inner) spend(all.length);
      return all;
    };
  },
  english: (call, voice) => `${listed('and', call.args.map((arg) => voice.noun(arg)))} together`,
};
