import { spend } from '../evaluate/budget.ts';
import { isList } from '../evaluate/is-list.ts';
import { prefix } from '../families/eager.ts';
import type { Operator } from '../tree/operator.ts';

/** `merge`: lists, and single values, joined into one list. */
export const merged: Operator = {
  name: 'merge',
  arity: [1, Number.POSITIVE_INFINITY],
  gives: 'list',
  grows: true,
  step: (call, build) => {
    const steps = call.args.map((arg) => build.value(arg));
    return (data, facts) => {
      const all: unknown[] = [];
      for (const step of steps) {
        const value = step(data, facts);
        spend(isList(value) ? value.length : 1);
        if (isList(value)) for (const item of value) all.push(item);
        else all.push(value);
      }
      return all;
    };
  },
  english: prefix('the items of'),
};
