import type { LeadEvent, Run } from '@ripen/domain';
import { truthy } from '@ripen/rules';
import { type CompiledWorkflow, type Ending, seen } from '@ripen/workflow';
import { namesAnother } from './admission.ts';
import { momentOf } from './moment-of.ts';
import { note } from './note.ts';
import { isUnderWay, putRun, runsNow, type Sheet } from './sheet.ts';
import { stirs } from './stirs.ts';

/** Ends the runs whose goal is this event, wherever they are; a workflow that is paused doesn't keep them. */
export const endByEvent = (sheet: Sheet, event: LeadEvent): void => {
  if (!sheet.world.awaited.has(event.name)) return;
  for (const run of runsNow(sheet)) {
    const workflow = endable(sheet, run);
    if (!workflow || namesAnother(workflow, run, event)) continue;
    const over = workflow.endings.find(
      (ending) => ending.event === event.name && holds(sheet, ending, { ...run, event }),
    );
    if (over) end(sheet, { ...run }, over);
  }
};

/** Ends the runs whose goal or exit became true by facts that moved. */
export const endByFacts = (sheet: Sheet, stirred: ReadonlySet<string>): void => {
  for (const run of runsNow(sheet)) {
    const endings = endable(sheet, run)?.endings ?? [];
    sheet.alarmStale ||= endings.some(({ reads }) => reads.time && stirs(reads, stirred));
    const over = endings.find(
      (ending) => ending.event === null && stirs(ending.reads, stirred) && holds(sheet, ending, run),
    );
    if (over) end(sheet, { ...run }, over);
  }
};

/** Ends a run, the turn's own copy, that arrives somewhere while its goal or an exit holds; says whether one did. */
export const endHere = (sheet: Sheet, { endings }: CompiledWorkflow, run: Run): boolean => {
  const over = endings.find((ending) => ending.event === null && holds(sheet, ending, run));
  if (over) end(sheet, run, over);
  return over !== undefined;
};

const endable = (sheet: Sheet, run: Run): CompiledWorkflow | undefined => {
  if (!isUnderWay(run)) return undefined;
  const workflow = sheet.world.version(run.workflow, run.version);
  return workflow && workflow.endings.length > 0 ? workflow : undefined;
};

const holds = (sheet: Sheet, { holds: rule }: Ending, run: Run): boolean => {
  if (rule === null) return true;
  const { data, context } = momentOf(sheet, run);
  return truthy(rule(data, context));
};

const end = (sheet: Sheet, run: Run, { how, said, reads }: Ending): void => {
  const why = seen(reads, momentOf(sheet, run).data);
  note(sheet, run, { kind: how, port: null, said, why });
  const over = { status: 'ended', reason: said, wakeAt: null, port: null, asked: false } as const;
  putRun(sheet, Object.assign(run, over, { endedAt: sheet.world.now }));
};
