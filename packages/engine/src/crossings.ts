import type { Json, Lead } from '@ripen/domain';
import type { Entrance, Trigger } from '@ripen/workflow';
import { keyOf, mayEnter } from './admission.ts';
import { runIdOf } from './chance.ts';
import { enter } from './enter.ts';
import type { Sheet } from './sheet.ts';

/**
 * Lets the lead into flows that listen for what became different about it since it was last noticed: its stage, band and
 * score, and its fields. What was changed and changed back within one signal didn't become different.
 */
export const enterByFacts = (sheet: Sheet): void => {
  const { noticed: before, lead: after } = sheet;
  if (before === after) return;
  sheet.noticed = after;
  if (sheet.world.byFact.size === 0) return;
  if (before.stage !== after.stage) admitThrough(sheet, 'stage', crosses(before.stage, after.stage));
  if (before.band !== after.band) admitThrough(sheet, 'band', crosses(before.band, after.band));
  if (before.score !== after.score)
    admitThrough(sheet, 'score', (trigger) => trigger.on === 'score' && passes(trigger, before.score, after.score));
  if (before.fields !== after.fields)
    for (const field of changedFields(before, after))
      admitThrough(sheet, `field:${field}`, becomes(after.fields[field] ?? null));
};

const passes = ({ way, threshold }: Extract<Trigger, { on: 'score' }>, before: number, after: number): boolean =>
  way === 'up' ? before < threshold && after >= threshold : before >= threshold && after < threshold;

const crosses =
  (was: string, is: string) =>
  (trigger: Trigger): boolean => {
    if (trigger.on !== 'stage' && trigger.on !== 'band') return false;
    if (trigger.on === 'stage' && trigger.when === 'overdue') return false;
    const wanted = trigger.on === 'stage' ? trigger.stage : trigger.band;
    return trigger.when === 'entered' ? wanted === is : wanted === was;
  };

const becomes =
  (value: Json) =>
  (trigger: Trigger): boolean =>
    trigger.on === 'field' && (trigger.to === undefined || trigger.to === value);

const changedFields = ({ fields: before }: Lead, { fields: after }: Lead): string[] =>
  [...new Set([...Object.keys(before), ...Object.keys(after)])].filter((name) => before[name] !== after[name]);

const admitThrough = (sheet: Sheet, fact: string, opens: (trigger: Trigger) => boolean): void => {
  for (const entrance of sheet.world.byFact.get(fact) ?? []) if (opens(entrance.trigger)) admit(sheet, entrance, fact);
};

const admit = (sheet: Sheet, { workflow, node }: Entrance, fact: string): void => {
  const key = keyOf(workflow, {});
  if (key === null || !mayEnter(sheet, workflow, key)) return;
  const id = runIdOf(`${sheet.lead.id}:${workflow.id}:${fact}:${sheet.world.now}:${sheet.journal.length}`);
  enter(sheet, workflow, { node, start: { id, key, event: null, data: {}, hops: 0 } });
};
