import { type Command, type Instant, instant } from '@ripen/domain';
import { messagesAhead } from '@ripen/workflow';
import type { OpenSweep } from './read-open-sweeps.ts';
import type { SweepOne } from './sweep-one.ts';
import type { FreedEffect, SweptRun } from './swept-run.ts';

/** How a run that was held goes on: it is let go, and told what the policy says. */
export const releaseRun = (one: SweepOne): SweptRun | null => {
  const { run, sweep } = one;
  const { task } = sweep;
  if (task.do !== 'resume') return null;
  const at = task.policy === 'throttled' && wouldSend(one) ? turnOf(sweep) : null;
  const effect = effectOf(one, at);
  const resuming = {
    policy: task.policy,
    since: run.heldAt ?? sweep.startedAt,
    until: task.until,
    ...(at === null ? {} : { at }),
    ...(effect?.skip ? { unsent: true } : {}),
  };
  const command: Command | null = run.status === 'parked' ? null : { do: 'resume', run: run.id, resuming };
  const { workspace, id } = sweep;
  return { workspace, sweep: id, run: run.id, tally: 'resumed', command, effect, turn: at !== null };
};

/** Whether a run, if it went on at once, might send its lead something: only such a run waits for its turn. */
const wouldSend = ({ definitions, run, sweep: { task }, past }: SweepOne): boolean => {
  const workflow = definitions.version(run.workflow, run.version);
  if (!workflow || task.do !== 'resume') return false;
  if (run.asked)
    return (
      workflow.nodes.get(run.node)?.messages === true &&
      past.asked.some(({ node, visit, state }) => node === run.node && visit === run.visit && state === 'intent')
    );
  return run.wakeAt !== null && run.wakeAt <= task.until && messagesAhead(workflow, run).length > 0;
};

const hour = 3_600_000;

const turnOf = (sweep: OpenSweep): Instant | null => {
  const { task } = sweep;
  if (task.do !== 'resume' || task.perHour === undefined) return null;
  const place = sweep.first + sweep.given++;
  return instant(task.until + Math.ceil((place * hour) / task.perHour));
};

const effectOf = ({ definitions, run, sweep: { task }, past }: SweepOne, dueAt: Instant | null): FreedEffect | null => {
  if (!run.asked) return null;
  const { node, visit } = run;
  const unbegun = past.asked.some((one) => one.node === node && one.visit === visit && one.state === 'intent');
  const messages = definitions.version(run.workflow, run.version)?.nodes.get(node)?.messages === true;
  const skip = task.do === 'resume' && task.policy === 'skip' && unbegun && messages;
  return { node, visit, skip, dueAt: unbegun ? dueAt : null };
};
