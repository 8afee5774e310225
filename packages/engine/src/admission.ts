import { type JsonObject, type LeadEvent, plus, type Run } from '@ripen/domain';
import type { CompiledWorkflow } from '@ripen/workflow';
import { isUnderWay, type Sheet } from './sheet.ts';
import { zoneOf } from './zone-of.ts';

/** What tells a run from others of the same lead and workflow: empty where only one may be under way, null where it should be there and isn't. */
export const keyOf = ({ settings: { entry, key = '' } }: CompiledWorkflow, source: JsonObject): string | null => {
  if (entry !== 'several') return '';
  let value: unknown = source;
  for (const name of key.split('.'))
    value = typeof value === 'object' && value !== null && Object.hasOwn(value, name) ? Reflect.get(value, name) : null;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  return typeof value === 'string' && value !== '' ? value.slice(0, longestKey) : null;
};

const longestKey = 256;

/** Whether the workflow's entry policy lets this lead in now: never twice at once, or never twice at once for one key. */
export const mayEnter = (sheet: Sheet, workflow: CompiledWorkflow, key: string): boolean => {
  const { entry, after } = workflow.settings;
  for (const run of sheet.runs.values())
    if (run.workflow === workflow.id && isUnderWay(run) && (entry !== 'several' || run.key === key)) return false;
  const last = sheet.finished.get(workflow.id);
  if (last === undefined || entry === 'again' || entry === 'several') return true;
  if (entry === 'once' || after === undefined) return false;
  const zone = zoneOf(sheet.lead, sheet.world.zone);
  const since = after.since === 'started' ? last.startedAt : last.endedAt;
  return plus(since, { days: after.days }, zone) <= sheet.world.now;
};

/** Whether an event is about another of the lead's runs, in a workflow that keeps one for each key. */
export const namesAnother = (workflow: CompiledWorkflow, run: Run, event: LeadEvent): boolean => {
  if (workflow.settings.entry !== 'several') return false;
  const key = keyOf(workflow, event.properties);
  return key !== null && key !== run.key;
};
