import { hopsAfter, type Run, type WorkflowId } from '@ripen/domain';
import { runIdOf } from './chance.ts';
import { cancel, start } from './command.ts';
import { type Sheet, tell } from './sheet.ts';

/** Does what runs asked of the lead's other runs, and what those ask in turn, until nothing is left; true if there was anything. */
export const doAsked = (sheet: Sheet): boolean => {
  let did = false;
  for (let next = sheet.asked.shift(); next !== undefined; next = sheet.asked.shift()) {
    const workflow = next.ask.workflow as WorkflowId;
    if (next.ask.do === 'start') startBy(sheet, next.by, workflow);
    else leave(sheet, next.by, workflow);
    did = true;
  }
  return did;
};

const startBy = (sheet: Sheet, by: Run, workflow: WorkflowId): void => {
  const hops = hopsAfter(by.memory.hops ?? 0, by.startedAt, sheet.world.now);
  if (hops === null)
    return tell(
      sheet,
      'refused',
      'LOOP_GUARD: workflows start one another in a loop, so it was not started once more; let an hour pass between them',
    );
  start(sheet, { run: runIdOf(`${by.id}:${by.node}:${by.visit}:start`), workflow, data: by.data }, hops);
};

const leave = (sheet: Sheet, by: Run, workflow: WorkflowId): void => {
  const from = sheet.world.latest(by.workflow)?.name ?? 'another workflow';
  for (const run of sheet.runs.values())
    if (run.workflow === workflow && run.id !== by.id && (run.status === 'waiting' || run.status === 'parked'))
      cancel(sheet, { run: run.id, reason: `“${from}” made the lead leave` });
};
