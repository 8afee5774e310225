import { type Instant, instant, type LeadEvent, type WorkflowId } from '@ripen/domain';
import type { CompiledModel } from '@ripen/workflow';
import { admits } from '../enter.ts';
import { momentOf } from '../moment-of.ts';
import { type Sheet, openSheet } from '../sheet.ts';
import { holdStirred, holdTimely } from './hold-matches.ts';
import { openScore } from './open-score.ts';
import { settleScore } from './settle-score.ts';
import { walkModel } from './walk-model.ts';

/** Moments of one lead's past at which time alone may have changed a match; later ones are seen at the next event. */
const mostMoments = 1_000;

/**
 * Gives the points of a model anew, as if its newest version had been there from the lead's first day: its events in the
 * order in which they happened, its matches held against the fields as they are known today. The lead's ledger in this
 * model is replaced; what its steps did to the stage isn't done again.
 */
export const rescore = (sheet: Sheet, workflow: WorkflowId): void => {
  const model = sheet.world.models.find((known) => known.workflow.id === workflow);
  if (!model) return;
  const past = relive(sheet, model);
  const kept = sheet.ledger.filter((entry) => entry.model !== workflow);
  sheet.ledger.splice(0, sheet.ledger.length, ...kept, ...past.ledger);
  sheet.rescored.add(workflow);
  const fresh = past.standing.models[workflow];
  const { [workflow]: before, ...others } = sheet.standing.models;
  const models = fresh ? { ...others, [workflow]: { ...fresh, band: before?.band ?? 'cold' } } : others;
  sheet.standing = { ...sheet.standing, models };
  sheet.restand = true;
  sheet.changed = true;
  sheet.stirred.add('score');
  settleScore(sheet);
};

const relive = (sheet: Sheet, model: CompiledModel): Sheet => {
  const { [model.workflow.id]: _replaced, ...others } = sheet.standing.models;
  const events = [...sheet.events].toSorted((a, b) => a.occurredAt - b.occurredAt);
  const past = openSheet(
    {
      ...sheet,
      runs: [],
      events: [],
      standing: { models: others },
      alarm: null,
      stageSince: undefined,
      handoff: undefined,
    },
    { ...sheet.world, models: [model], segments: [], stages: [] },
  );
  past.fuel = Number.POSITIVE_INFINITY;
  past.world.now = earliest(sheet, events);
  openScore(past);
  for (const event of events) {
    passTime(past, model, event.occurredAt);
    happen(past, model, event);
  }
  passTime(past, model, sheet.world.now);
  past.stirred.add('*');
  settle(past);
  return past;
};

const earliest = ({ lead, world }: Sheet, [first]: readonly LeadEvent[]): Instant =>
  instant(Math.min(lead.createdAt, first?.occurredAt ?? world.now, world.now));

const happen = (past: Sheet, { workflow }: CompiledModel, event: LeadEvent): void => {
  if (past.world.counts.includes(event.name)) past.events.push(event);
  past.stirred.add(`event:${event.name}`);
  for (const entrance of past.world.byEvent.get(event.name) ?? [])
    if (entrance.workflow.id === workflow.id && admits(past, entrance, event))
      walkModel(past, workflow, { node: entrance.node, event });
  settle(past);
};

const settle = (past: Sheet): void => {
  const stirred = new Set(past.stirred);
  past.stirred.clear();
  holdStirred(past, stirred);
};

// Stops at every moment on the way at which a match may begin or cease to hold.
const passTime = (past: Sheet, { matches }: CompiledModel, until: Instant): void => {
  const timed = matches.filter(({ reads }) => reads.time);
  for (let moments = 0; timed.length > 0 && moments < mostMoments; moments++) {
    const { data, context } = momentOf(past, null);
    const next = timed.flatMap(({ changes }) => changes(data, context) ?? []).toSorted((a, b) => a - b)[0];
    if (next === undefined || next >= until) break;
    past.world.now = next;
    holdTimely(past);
  }
  if (until > past.world.now) past.world.now = until;
};
