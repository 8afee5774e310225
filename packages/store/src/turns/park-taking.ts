import type { Outcome, Taking } from './batch.ts';

/** Parks what a lead was about to take: its signals, and its due runs, each with a line in its journal. Its story tells of an alarm that rang in vain. */
export const parkTaking = (
  outcome: Outcome,
  { workspace, lead, runs, alarm, beforehand, signals, world }: Taking,
  reason: string,
): void => {
  const words = reason.replaceAll('\0', '').slice(0, 2_000);
  if (signals.length > 0) outcome.parked.push({ signals, reason: words });
  const rang = alarm !== null && alarm <= world.now;
  if (rang) outcome.alarms.push({ workspace, lead, at: null });
  if (rang || beforehand.length > 0) {
    const entry = {
      lead,
      at: world.now,
      what: 'refused',
      said: `It couldn’t be looked at: ${words}`,
    } as const;
    outcome.history.push({ workspace, entry });
  }
  for (const run of runs) {
    if (run.wakeAt === null || run.wakeAt > world.now) continue;
    const step = run.steps + 1;
    const parked = {
      ...run,
      status: 'parked',
      steps: step,
      wakeAt: null,
      port: null,
      asked: false,
      reason: words,
    } as const;
    outcome.changedRuns.push({ workspace, lead, run: parked, held: false });
    const entry = {
      run: run.id,
      step,
      visit: run.visit,
      node: run.node,
      kind: 'parked',
      port: null,
      at: world.now,
      said: `Parked: ${words}`,
      why: null,
    };
    outcome.journal.push({ workspace, entry });
  }
};
