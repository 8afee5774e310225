import {
  type Counted,
  type DayTally,
  type Instant,
  type LeadState,
  noTallies,
  type Relived,
  type Run,
  type RunId,
  type Tallies,
  type WorkflowId,
} from '@ripen/domain';
import type { Definitions } from '@ripen/workflow';
import { dayFound } from './day-found.ts';
import { passThrough, type Taken } from '../passage.ts';
import { zoneOf } from '../zone-of.ts';
import { relive } from './relive.ts';

/** What is tested: one workflow of the definitions, over a period. */
export interface Tested {
  definitions: Definitions;
  workflow: WorkflowId;
  from: Instant;
  until: Instant;
}

/** Takes one lead's past through a workflow by the runner's own turn, and counts what came of it there. Nothing leaves the machine. */
export const backtestLead = ({ definitions, workflow, from, until }: Tested, relived: Relived): Tallies => {
  const count = openCount(workflow, definitions);
  passThrough(relive(definitions, relived, { workflow, from, until }), count.hear);
  return count.close();
};

/** A run on its way: where it was when it was last heard of. */
interface Followed {
  run: Run;
  visit: number;
  node: string;
  port: string | null;
}

interface Count {
  tallies: Tallies;
  runs: Map<RunId, Followed>;
  mailed: Instant[];
}

const openCount = (
  workflow: WorkflowId,
  definitions: Pick<Definitions, 'zone'>,
): { hear: (taken: Taken) => void; close: () => Tallies } => {
  const count: Count = { tallies: noTallies(), runs: new Map(), mailed: [] };
  return {
    hear: ({ at, result, state }) => {
      const dayHere = (): DayTally => dayIn(count.tallies, state, { at, zone: definitions.zone });
      for (const run of result.runs) if (run.workflow === workflow) noteRun(count, run, dayHere);
      for (const line of result.journal) if (count.runs.has(line.run)) noteLine(count, line);
      for (const { run, node, hand } of result.effects)
        if (hand === 'send-email' && count.runs.has(run)) noteMail(count, node, { at, day: dayHere() });
    },
    close: () => close(count),
  };
};

const dayIn = (
  { days }: Tallies,
  { lead }: LeadState,
  { at, zone }: { at: Instant; zone: Definitions['zone'] },
): DayTally => (days[dayFound(at, zoneOf(lead, zone))] ??= { entered: 0, mails: {} });

const once = (): Counted => ({ leads: 1, times: 0 });

const noteRun = ({ tallies, runs }: Count, run: Run, dayHere: () => DayTally): void => {
  const known = runs.get(run.id);
  if (known) {
    known.run = run;
    return;
  }
  runs.set(run.id, { run, visit: 0, node: '', port: null });
  tallies.entered = { leads: 1, times: tallies.entered.times + 1 };
  dayHere().entered++;
};

const noteLine = ({ tallies, runs }: Count, line: Taken['result']['journal'][number]): void => {
  const { node, port, kind, visit } = line;
  const known = runs.get(line.run);
  if (!known) return;
  // A step that let the run rest is decided anew when it wakes, and is the same visit to a person.
  const rested = known.node === node && known.port === null;
  if (known.visit !== visit && !rested) (tallies.visits[node] ??= once()).times++;
  Object.assign(known, { visit, node, port });
  if (port !== null) ((tallies.passed[node] ??= {})[port] ??= once()).times++;
  if (kind === 'goal') tallies.goals = { leads: 1, times: tallies.goals.times + 1 };
  if (kind === 'parked') ((tallies.parked[node] ??= {})[line.said] ??= once()).times++;
};

const noteMail = ({ tallies, mailed }: Count, node: string, { at, day }: { at: Instant; day: DayTally }): void => {
  mailed.push(at);
  (tallies.mails[node] ??= once()).times++;
  day.mails[node] = (day.mails[node] ?? 0) + 1;
};

const close = ({ tallies, runs, mailed }: Count): Tallies => {
  for (const { run } of runs.values()) if (run.status === 'waiting') (tallies.waiting[run.node] ??= once()).times++;
  const most = mostInWeek(mailed);
  return { ...tallies, leads: 1, weeks: most === 0 ? {} : { [most]: 1 } };
};

const week = 7 * 86_400_000;

/** The most moments that lie within any seven days; they come in order. */
const mostInWeek = (moments: readonly Instant[]): number => {
  let most = 0;
  let first = 0;
  for (const [place, at] of moments.entries()) {
    while ((moments[first] ?? at) <= at - week) first++;
    most = Math.max(most, place - first + 1);
  }
  return most;
};
