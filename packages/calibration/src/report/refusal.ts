import type { Outcome, Tried } from './scored-lead.ts';

/** The fewest leads with the outcome, and without it, from which anything is concluded. */
const fewestOutcomes = 30;

/** What a lead is called with whom the outcome came, and with whom it did not. */
export const outcomeWords: Record<Outcome, { came: string; not: string }> = {
  accepted: { came: 'accepted', not: 'not accepted' },
  sql: { came: 'sales qualified', not: 'not sales qualified' },
  won: { came: 'won', not: 'not won' },
};

/** Why nothing is concluded from so few outcomes, in a sentence; null where there are enough. */
export const refusalOf = ({ leads, successes }: Tried, outcome: Outcome): string | null => {
  const { came, not } = outcomeWords[outcome];
  if (successes >= fewestOutcomes && leads - successes >= fewestOutcomes) return null;
  return (
    `Too few to conclude from: ${successes} of these leads ${successes === 1 ? 'was' : 'were'} ${came} and ` +
    `${leads - successes} ${not}, and it takes at least ${fewestOutcomes} of each to tell a pattern from chance.`
  );
};
