import type { Sheet } from '../sheet.ts';

const mostReasons = 3;

/**
 * Why the lead is handed over now, at most three reasons: what it did in this very turn that gave points, the last first,
 * and why it moved. The store fills what is left with what gave it most points before.
 */
export const becauseOf = ({ ledger }: Sheet, why: string): string[] => {
  const gained = ledger
    .filter(({ points }) => points > 0)
    .map(({ points, dimension, reason }) => `Just now: ${reason} (+${points} ${dimension})`);
  const [latest] = gained.toReversed();
  return [...(latest === undefined ? [] : [latest]), why].slice(0, mostReasons);
};
