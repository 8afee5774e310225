import { instant, onOtherClock, type Run, sayTime } from '@ripen/domain';
import type { CompiledNode, CompiledWorkflow } from '@ripen/workflow';
import { momentOf } from './moment-of.ts';
import { note } from './note.ts';
import { putRun, runsNow, type Sheet } from './sheet.ts';
import { walk } from './walk.ts';
import { zoneOf } from './zone-of.ts';

interface Sleeping {
  workflow: CompiledWorkflow;
  node: CompiledNode;
  run: Run;
}

/**
 * Lets runs that sleep for a time on the lead's clock, or for a date of the lead, sleep for another one where its zone or
 * that date is another. What would have been due by now is due now; nothing that was done is done again.
 */
export const followLead = (sheet: Sheet, stirred: ReadonlySet<string>): void => {
  for (const run of runsNow(sheet)) {
    const sleeping = sheet.runs.get(run.id) === run ? sleepingOf(sheet, run) : null;
    if (sleeping === null) continue;
    const how = howToFollow(sleeping, stirred);
    if (how === 'clock') moveClock(sheet, sleeping);
    if (how === 'anew') decideAnew(sheet, sleeping);
  }
  if (stirred.has('timezone')) sheet.zone = zoneOf(sheet.lead, sheet.world.zone);
};

// One that heard what it waited for goes on when its paused workflow does, whatever the clock.
const sleepingOf = (sheet: Sheet, run: Run): Sleeping | null => {
  if (run.status !== 'waiting' || run.wakeAt === null) return null;
  const workflow = sheet.world.version(run.workflow, run.version);
  const node = workflow?.nodes.get(run.node);
  return workflow && node && (run.port === null || run.port !== node.listens?.port) ? { workflow, node, run } : null;
};

// A run that rests without a way to take decides again when it wakes: in another zone it may do so at once.
const howToFollow = ({ node: { follows }, run }: Sleeping, stirred: ReadonlySet<string>): 'clock' | 'anew' | null => {
  if (follows.fields.some((field) => stirred.has(field))) return 'anew';
  if (!stirred.has('timezone')) return null;
  return run.port === null ? 'anew' : follows.zone;
};

const moveClock = (sheet: Sheet, { workflow, node, run }: Sleeping): void => {
  const zone = zoneOf(sheet.lead, sheet.world.zone);
  if (run.wakeAt === null || zone === sheet.zone) return;
  const until = onOtherClock(run.wakeAt, sheet.zone, zone);
  // what passes while the workflow is paused keeps its moment, from which the pause is reckoned
  const wakeAt = workflow.status === 'live' ? instant(Math.max(until, sheet.world.now)) : until;
  const moved: Run = { ...run, wakeAt };
  note(sheet, moved, {
    kind: node.kind,
    port: null,
    said: `The lead’s clock is another: waits until ${sayTime(until, zone)}`,
  });
  putRun(sheet, moved);
};

const decideAnew = (sheet: Sheet, { workflow, node, run }: Sleeping): void => {
  const decision = node.decide(momentOf(sheet, run));
  if (workflow.status !== 'live') return holdDue(sheet, run);
  if ((decision.do === 'sleep' || decision.do === 'rest') && decision.until === run.wakeAt) return;
  walk(sheet, workflow, { run: { ...run, wakeAt: null }, node: run.node });
};

// Nothing is decided in a workflow that is paused: its run decides again when it goes on.
const holdDue = (sheet: Sheet, run: Run): void => putRun(sheet, { ...run, wakeAt: sheet.world.now, port: null });
