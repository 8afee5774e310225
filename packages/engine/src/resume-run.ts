import { instant, type Resuming, type Run, type RunId, sayTime } from '@ripen/domain';
import type { CompiledNode, CompiledWorkflow } from '@ripen/workflow';
import { momentOf } from './moment-of.ts';
import { moveOn } from './move.ts';
import { note } from './note.ts';
import { versionOf } from './resume.ts';
import { putRun, type Sheet } from './sheet.ts';
import { type Missed, unsent } from './pass-over.ts';
import { leave, walk } from './walk.ts';
import { zoneOf } from './zone-of.ts';

/** Lets a run go on after its workflow was paused, as the policy says; what needs nothing but to be due is left as it is. */
export const resumeRun = (sheet: Sheet, { run: id, resuming }: { run: RunId; resuming: Resuming }): void => {
  const run = sheet.runs.get(id);
  if (run?.status !== 'waiting') return;
  const workflow = versionOf(sheet, run);
  const node = workflow?.nodes.get(run.node);
  if (!workflow || !node || workflow.status !== 'live') return;
  if (run.asked) {
    if (resuming.unsent === true) passUnsent(sheet, { workflow, node }, { run, resuming });
  } else if (resuming.policy === 'skip') skip(sheet, workflow, { run, resuming });
  else if (resuming.policy === 'throttled') waitForItsTurn(sheet, run, resuming);
  else shift(sheet, node, { run, resuming });
};

type Standing = { workflow: CompiledWorkflow; node: CompiledNode };
type Going = { run: Run; resuming: Resuming };

const passUnsent = (sheet: Sheet, { workflow, node }: Standing, { run, resuming }: Going): void => {
  const settled: Run = { ...run, asked: false };
  const { port, said } = node.settle(unsent, momentOf(sheet, run));
  const { moving } = run.memory;
  note(sheet, settled, { kind: node.kind, port: moving ? null : port, said });
  if (moving) return moveOn(sheet, settled, moving);
  leave(sheet, workflow, { run: settled, port, missed: missedSince(resuming.since, resuming) });
};

const missedSince = (at: Missed['at'], { until }: Resuming): Missed => ({ at, until, left: mostMissed });

/** Steps that one run passes over: with more, it goes on in the present. */
const mostMissed = 300;

// What was to happen during the pause is over: the run goes on from the moment at which it would have.
const skip = (sheet: Sheet, workflow: CompiledWorkflow, { run, resuming }: Going): void => {
  const { wakeAt, port } = run;
  if (wakeAt === null || wakeAt > resuming.until) return;
  const woken: Run = { ...run, wakeAt: null, port: null };
  const missed = missedSince(wakeAt, resuming);
  const said = 'Its time came while the workflow was paused; what was missed is skipped';
  note(sheet, woken, { kind: 'resumed', port, said });
  if (port === null) walk(sheet, workflow, { run: woken, node: run.node, missed });
  else leave(sheet, workflow, { run: woken, port, missed });
};

const waitForItsTurn = (sheet: Sheet, run: Run, { until, at }: Resuming): void => {
  if (run.wakeAt === null || run.wakeAt > until || at === undefined || at <= sheet.world.now) return;
  const later: Run = { ...run, wakeAt: at };
  note(sheet, later, {
    kind: 'resumed',
    port: null,
    said: `Its time came while the workflow was paused; its turn is ${sayIn(sheet, at)}`,
  });
  putRun(sheet, later);
};

const shift = (sheet: Sheet, node: CompiledNode, { run, resuming: { since, until } }: Going): void => {
  const { wakeAt, port, visit, memory } = run;
  if (wakeAt === null || port === null || port === node.listens?.port) return;
  const setAt = memory.timed?.visit === visit ? memory.timed.at : null;
  // somebody who moved the lead said that its time is over
  if (setAt !== null && wakeAt <= setAt) return;
  if (node.timer === 'elapses') {
    const at = instant(wakeAt + Math.max(0, until - Math.max(since, setAt ?? since)));
    if (at === wakeAt) return;
    const later: Run = { ...run, wakeAt: at };
    note(sheet, later, {
      kind: 'resumed',
      port: null,
      said: `Its time moves to ${sayIn(sheet, at)}, by as long as the workflow was paused`,
    });
    putRun(sheet, later);
  } else if (node.timer === 'calendar' && wakeAt <= until) {
    const anew: Run = { ...run, wakeAt: sheet.world.now, port: null };
    note(sheet, anew, {
      kind: 'resumed',
      port: null,
      said: 'Its time came while the workflow was paused, and is found anew',
    });
    putRun(sheet, anew);
  }
};

const sayIn = (sheet: Sheet, at: Resuming['until']): string => sayTime(at, zoneOf(sheet.lead, sheet.world.zone));
