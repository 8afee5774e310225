import type { Span } from '../stage/chronicle.ts';
import { unattended } from './attended.ts';
import type { MachineTime } from './machine-time.ts';
import type { Wake } from './read-wakes.ts';
import { quantile, sayLateness, saySeconds } from './say-lateness.ts';

/** What was measured. */
export interface Measures {
  wakes: readonly Wake[];
  /** When one worker was at work all the while. */
  stretches: readonly Span[];
  machineTime: MachineTime;
}

/** What is allowed of those that were due in some spans, in milliseconds of the machine's time: for 99 of 100, where there are a hundred, and for all. Without spans, it is the time beside a worker that counts. */
export interface Allowed {
  when: string;
  spans: readonly Span[] | null;
  bound: { usual: number; most: number };
}

/** Holds waits against a bound; the note says how long they were, null where there were none. */
export const boundLateness = (
  { wakes, stretches, machineTime }: Measures,
  { when, spans, bound }: Allowed,
): { broken: string[]; note: string | null } => {
  const waits = wakes.flatMap((wake) => {
    if (!spans) return [{ ...wake, waited: unattended(wake, stretches, machineTime) }];
    // what comes after such a span is none of its own
    const span = spans.find(({ from, to }) => wake.due >= from && wake.due < to);
    return span ? [{ ...wake, waited: machineTime(wake.due, Math.min(wake.woke, span.to)) }] : [];
  });
  const sorted = waits.map(({ waited }) => waited).toSorted((a, b) => a - b);
  const usual = quantile(sorted, 0.99);
  const late = waits.filter(({ waited }) => waited > bound.most).slice(0, 10);
  return {
    broken: [
      ...late.map(
        ({ workspace, run, node, due, waited }) =>
          `run ${run} of ${workspace}, due in ${node} at ${new Date(due).toISOString()}, waited ${saySeconds(waited)} ${when}`,
      ),
      ...(sorted.length >= 100 && usual > bound.usual ? [`99 of 100 waited up to ${saySeconds(usual)} ${when}`] : []),
    ],
    note: sorted.length === 0 ? null : `${when} ${sayLateness(sorted)}, of ${sorted.length}`,
  };
};
