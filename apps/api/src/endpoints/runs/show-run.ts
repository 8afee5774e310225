import type { RunShape, RunSummary } from '@ripen/contract';
import { type Json, toIso } from '@ripen/domain';
import { reads, trace } from '@ripen/rules';
import type { JournalLine, RunRow } from '@ripen/store';

/** A run as lists show it. */
export const summarizeRun = ({ data: _data, place: _place, ...run }: RunRow): RunSummary => ({
  ...run,
  wakeAt: run.wakeAt === null ? null : toIso(run.wakeAt),
  startedAt: toIso(run.startedAt),
  endedAt: run.endedAt === null ? null : toIso(run.endedAt),
});

/** A run with its journal. */
export const showRun = (run: RunRow, journal: readonly JournalLine[]): RunShape => ({
  ...summarizeRun(run),
  data: run.data,
  journal: journal.map(({ rule, ...line }) => ({ ...line, at: toIso(line.at), why: withTrace(line, rule) })),
});

// The facts of that moment explain the answer of the rule as it was then, whatever the lead has become since. A rule that
// asked for more than was kept isn't explained: another answer than the one given would be worse than none.
const withTrace = ({ why, port }: Pick<JournalLine, 'why' | 'port'>, rule: Json | null): Json | null => {
  if (rule === null || why === null || typeof why !== 'object' || Array.isArray(why)) return why;
  const { events, segments, time } = reads(rule);
  if (events.length > 0 || segments.length > 0 || time) return why;
  const told = trace(rule, why);
  return told.truthy === (port === 'yes') ? { ...why, trace: told } : why;
};
