import type { ScoredLead } from '../src/report/scored-lead.ts';

/** A stream of numbers from 0 to 1, the same for the same seed (mulberry32). */
const chanceFrom = (seed: number): (() => number) => {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
};

/** A world whose truth is known: how likely a lead is won, and what the nodes it had points of have to do with it. */
export interface World {
  leads: number;
  seed: number;
  /** The chance to be won, of a lead with this score and these nodes. */
  wins: (score: number, nodes: ReadonlySet<string>) => number;
}

const names = ['signup', 'webinar', 'pricing', 'ebook', 'careers', 'demo'];

const amountsOf = (won: boolean): ScoredLead['amounts'] => (won ? { EUR: 1000.1 } : {});

const bandOf = (score: number): ScoredLead['band'] => (score >= 70 ? 'hot' : score >= 30 ? 'warm' : 'cold');

/** Leads of a world, each with a score from 0 to 100 drawn evenly and each of six nodes by the toss of a coin. */
export const leadsOf = ({ leads, seed, wins }: World): ScoredLead[] => {
  const chance = chanceFrom(seed);
  return Array.from({ length: leads }, () => {
    const score = Math.floor(chance() * 101);
    const had = names.filter(() => chance() < 0.5);
    const won = chance() < wins(score, new Set(had));
    return {
      score,
      band: bandOf(score),
      grade: `${'ABC'[Math.floor(chance() * 3)] ?? 'A'}${score >= 70 ? 1 : 2}`,
      nodes: had.map((node) => ({ model: 'model', node })),
      accepted: won || chance() < 0.2,
      sql: won,
      won,
      amounts: amountsOf(won),
    };
  });
};

/** The same leads as sales got some of them and not the others, by what `passes` says of each. */
export const shared = (
  leads: readonly ScoredLead[],
  passes: (lead: ScoredLead, index: number) => boolean,
): { passed: ScoredLead[]; unpassed: ScoredLead[] } => ({
  passed: leads.filter(passes),
  unpassed: leads.filter((lead, index) => !passes(lead, index)),
});
