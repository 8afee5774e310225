import type { Command, Place } from '@ripen/domain';
import { quoted } from '@ripen/workflow';
import type { AskedBefore } from './read-pasts.ts';
import type { SweepOne } from './sweep-one.ts';
import type { SweptRun } from './swept-run.ts';
import { plannedFor } from './task.ts';

/** What a plan does with a run; null where it came to its step only after the plan was made. */
export const planRun = ({ definitions, run, sweep, past }: SweepOne): SweptRun | null => {
  const { task, by } = sweep;
  if (task.do !== 'plan') return null;
  const step = plannedFor(task, run);
  const since = past.since ?? run.startedAt;
  if (step === undefined || since > sweep.startedAt) return null;
  const from: Place = { version: run.version, node: run.node };
  const swept = { workspace: sweep.workspace, sweep: sweep.id, run: run.id, effect: null, turn: false };
  if (step.do === 'leave') {
    const reason = `version ${task.version} was published, which leads leave from ${quoted(step.said)}, by ${by}`;
    return { ...swept, tally: 'taken_out', command: { do: 'cancel', run: run.id, from, reason } };
  }
  const to: Place = { version: task.version, node: step.to };
  const spent = spentOf(past.asked, { run, to, definitions });
  const moving = { to, step: step.said, by, timer: step.timer, since, spent };
  const command: Command = { do: 'move', run: run.id, from, moving };
  return { ...swept, tally: waitsFirst({ run, to, definitions }) ? 'awaiting' : 'moved', command };
};

type Moved = Pick<SweepOne, 'run' | 'definitions'> & { to: Place };

const begun: readonly string[] = ['intent', 'handing over', 'sent', 'unknown'];

// In the step it is in, only what it asked for at this very visit is done: a loop may have brought it there before.
const spentOf = (asked: readonly AskedBefore[], { run, to, definitions }: Moved): Record<string, string> => {
  const nodes = definitions.version(run.workflow, run.version)?.nodes;
  const done = asked.filter(
    ({ node, visit, state }) =>
      begun.includes(state) &&
      nodes?.get(node)?.repeatable !== true &&
      (to.node !== run.node || (node === run.node && visit === run.visit)),
  );
  return Object.fromEntries(done.map(({ node, hand }) => [node, hand]));
};

const waitsFirst = ({ run, to, definitions }: Moved): boolean => {
  const kindIn = (version: number, node: string) => definitions.version(run.workflow, version)?.nodes.get(node)?.kind;
  return run.asked && (to.node !== run.node || kindIn(run.version, run.node) !== kindIn(to.version, to.node));
};
