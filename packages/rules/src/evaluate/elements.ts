import { spend } from './budget.ts';
import { isList } from './is-list.ts';

/** The elements of a list, each paid for with so many steps, or null when a value is no list. */
export const elements = (value: unknown, cost: number): readonly unknown[] | null => {
  if (!isList(value)) return null;
  spend(value.length * cost);
  return value;
};
