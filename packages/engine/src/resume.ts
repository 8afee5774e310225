import { type EffectOutcome, instant, type Instant, type Run } from '@ripen/domain';
import type { CompiledWorkflow } from '@ripen/workflow';
import { changeBy } from './change-by.ts';
import { momentOf } from './moment-of.ts';
import { moveOn } from './move.ts';
import { note } from './note.ts';
import { type Sheet, putRun } from './sheet.ts';
import { leave, park, walk } from './walk.ts';

/** Wakes the runs whose time had come by a moment, in the order of their times. */
export const wakeDue = (sheet: Sheet, by: Instant): void => {
  const due = [...sheet.runs.values()].filter(({ wakeAt }) => wakeAt !== null && wakeAt <= by);
  due.sort((a, b) => Number(a.wakeAt) - Number(b.wakeAt) || (a.id < b.id ? -1 : 1));
  for (const run of due) if (sheet.runs.get(run.id) === run) wake(sheet, run);
};

const wake = (sheet: Sheet, run: Run): void => {
  const workflow = versionOf(sheet, run);
  if (!workflow || workflow.status !== 'live') return;
  const node = workflow.nodes.get(run.node);
  if (node && run.port === null) return walk(sheet, workflow, { run: { ...run, wakeAt: null }, node: run.node });
  if (!node || run.port === null) return park(sheet, run, `Step “${run.node}” isn’t in version ${run.version}`);
  const woken: Run = { ...run, wakeAt: null, port: null };
  note(sheet, woken, {
    kind: node.kind,
    port: run.port,
    said: run.port === node.listens?.port ? 'Went on' : node.woke,
  });
  leave(sheet, workflow, { run: woken, port: run.port });
};

/** Takes the outcome of an effect the run waits for; one that it doesn't wait for, or no longer, changes nothing. */
export const settle = (
  sheet: Sheet,
  { run: id, node: at, visit, outcome }: { run: Run['id']; node: string; visit: number; outcome: EffectOutcome },
): void => {
  const run = sheet.runs.get(id);
  if (!run || run.status !== 'waiting' || !run.asked || run.node !== at || run.visit !== visit) return;
  const workflow = versionOf(sheet, run);
  const node = workflow?.nodes.get(at);
  if (!workflow || !node) return park(sheet, run, `Step “${at}” isn’t in version ${run.version}`);
  const { now } = sheet.world;
  const { port, said, until = now, changes } = node.settle(outcome, momentOf(sheet, run));
  const refused = changes ? changeBy(sheet, workflow, { run, changes, said }) : null;
  const settled: Run = { ...run, asked: false };
  const onwards = workflow.status === 'live' && until <= now;
  const { moving } = run.memory;
  note(sheet, settled, { kind: node.kind, port: onwards && !moving ? port : null, said: refused ?? said });
  if (moving) return moveOn(sheet, { ...settled, wakeAt: until > now ? until : null }, moving);
  if (onwards) return leave(sheet, workflow, { run: settled, port });
  putRun(sheet, Object.assign(settled, { wakeAt: instant(Math.max(until, now)), port }));
};

/** The version a run is pinned to; a run whose version is gone is parked. */
export const versionOf = (sheet: Sheet, run: Run): CompiledWorkflow | undefined => {
  const workflow = sheet.world.version(run.workflow, run.version);
  if (!workflow) park(sheet, run, `Version ${run.version} of its workflow isn’t there`);
  return workflow;
};
