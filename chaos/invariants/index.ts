import { bookInvariants } from './books.ts';
import { effectInvariants } from './effects.ts';
import { eventInvariants } from './events.ts';
import type { Invariant } from './invariant.ts';
import { runInvariants } from './runs.ts';
import { timeInvariants } from './times.ts';

const number = ({ code }: Invariant): number => Number(code.slice(1));

/** All that must hold after any run, in the order of their numbers. */
export const invariants: readonly Invariant[] = [
  ...eventInvariants,
  ...runInvariants,
  ...timeInvariants,
  ...effectInvariants,
  ...bookInvariants,
].toSorted((a, b) => number(a) - number(b));
