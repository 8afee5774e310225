import { type Instant, type JournalEntry, type Lead, type Run, toIso } from '@ripen/domain';

/** Everything that came of a story, in lines: what runs decided, points, the lead's own story, and how all stands at the end. */
export interface Told {
  journal: [at: string, run: string, node: string, port: string | null, said: string][];
  ledger: [at: string, model: string, node: string, said: string][];
  history: [at: string, said: string][];
  runs: [id: string, status: string, node: string, visit: number, steps: number, wakeAt: string | null][];
  lead: ReturnType<typeof tellLead>;
  segments: string[];
  handoff: string | null;
}

/** A line of a journal; the lines of several runs are told in the order of time. */
export const tellJournal = (
  entries: readonly Pick<JournalEntry, 'at' | 'run' | 'step' | 'node' | 'port' | 'said'>[],
): Told['journal'] =>
  entries
    .toSorted((a, b) => a.at - b.at || compare(a.run, b.run) || a.step - b.step)
    .map(({ at, run, node, port, said }) => [toIso(at), run, node, port, said]);

/** How runs stand, by their ids. */
export const tellRuns = (
  runs: readonly Pick<Run, 'id' | 'status' | 'node' | 'visit' | 'steps' | 'wakeAt'>[],
): Told['runs'] =>
  runs
    .toSorted((a, b) => compare(a.id, b.id))
    .map(({ id, status, node, visit, steps, wakeAt }) => [id, status, node, visit, steps, isoOf(wakeAt)]);

const compare = (a: string, b: string): number => (a < b ? -1 : Number(a > b));
const isoOf = (at: Instant | null): string | null => (at === null ? null : toIso(at));

/** A lead as a story leaves it. */
export const tellLead = ({
  email,
  fields,
  tags,
  timezone,
  stage,
  consents,
  dimensions,
  score,
  band,
}: Pick<Lead, 'email' | 'fields' | 'tags' | 'timezone' | 'stage' | 'consents' | 'dimensions' | 'score' | 'band'>) => ({
  email,
  fields,
  tags: [...tags],
  timezone,
  stage,
  consents,
  dimensions,
  score,
  band,
});

/** Points, as a simulation tells them. */
export const tellPoints = ({
  points,
  dimension,
  reason,
}: {
  points: number;
  dimension: string;
  reason: string;
}): string => `${points > 0 ? '+' : '−'}${Math.abs(points)} ${dimension}: ${reason}`;
