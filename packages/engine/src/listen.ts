import type { LeadEvent, Run } from '@ripen/domain';
import { truthy } from '@ripen/rules';
import { type CompiledNode, type CompiledWorkflow, type Listens, seen } from '@ripen/workflow';
import { namesAnother } from './admission.ts';
import { momentOf } from './moment-of.ts';
import { note } from './note.ts';
import { putRun, runsNow, type Sheet } from './sheet.ts';
import { stirs } from './stirs.ts';
import { leave } from './walk.ts';

/** Lets an event be heard by the runs that wait for one of its name; a run that goes on and waits for the next doesn't hear it twice. */
export const hearEvent = (sheet: Sheet, event: LeadEvent): void => {
  if (!sheet.world.awaited.has(event.name)) return;
  for (const run of runsNow(sheet)) {
    if (sheet.runs.get(run.id) !== run) continue;
    const waiting = waitingFor(sheet, run);
    if (waiting?.listens.to !== 'event' || waiting.listens.event !== event.name) continue;
    if (!namesAnother(waiting.workflow, run, event)) hear(sheet, waiting, { ...run, event });
  }
};

/** Lets runs go on whose rule became true by facts that moved. */
export const hearFacts = (sheet: Sheet, stirred: ReadonlySet<string>): void => {
  for (const run of runsNow(sheet)) {
    if (sheet.runs.get(run.id) !== run) continue;
    const waiting = waitingFor(sheet, run);
    if (waiting?.listens.to !== 'facts' || !stirs(waiting.listens.reads, stirred)) continue;
    sheet.alarmStale ||= waiting.listens.reads.time;
    hear(sheet, waiting, run);
  }
};

interface Waiting {
  workflow: CompiledWorkflow;
  node: CompiledNode;
  listens: Listens;
  run: Run;
}

// A run that heard already, in a workflow that is paused, waits by its port for the workflow to go on.
const waitingFor = (sheet: Sheet, run: Run): Waiting | null => {
  if (run.status !== 'waiting' || run.wakeAt === null) return null;
  const workflow = sheet.world.version(run.workflow, run.version);
  const node = workflow?.nodes.get(run.node);
  if (!workflow || !node?.listens || run.port === node.listens.port) return null;
  return { workflow, node, listens: node.listens, run };
};

const hear = (sheet: Sheet, { workflow, node, listens, run }: Waiting, about: Run): void => {
  const { data, context } = momentOf(sheet, about);
  if (listens.holds !== null && !truthy(listens.holds(data, context))) return;
  const { port, said } = listens;
  const live = workflow.status === 'live';
  const heard: Run = { ...run, wakeAt: live ? null : sheet.world.now, port: live ? null : port };
  note(sheet, heard, { kind: node.kind, port: live ? port : null, said, why: seen(listens.reads, data) });
  if (live) leave(sheet, workflow, { run: heard, port });
  else putRun(sheet, heard);
};
