import {
  type Handoff,
  type HandoffMoment,
  type JsonObject,
  type Outcome,
  type OutcomeKind,
  type Stage,
  toIso,
} from '@ripen/domain';
import type { Sheet } from '../sheet.ts';

const handoffEvents: Record<HandoffMoment, string> = {
  made: 'Handoff made',
  accepted: 'Handoff accepted',
  rejected: 'Handoff rejected',
  escalated: 'Handoff escalated',
  'came-back': 'Lead came back',
};

/** Lets flows hear of a moment of a handoff, when the turn comes to rest. */
export const occur = (sheet: Sheet, handoff: Handoff, when: HandoffMoment): void => {
  const { id, stage, score, band, grade, reason, note, owner, team, comeBackAt, because, answers } = handoff;
  const told = { stage, score, band, grade, reason, note, owner, team };
  const properties = { ...told, because: [...because], answers, comeBackAt: comeBackAt && toIso(comeBackAt) };
  hear(sheet, `handoff:${when}`, {
    id: `handoff:${id}:${when}`,
    name: handoffEvents[when],
    properties: { handoff: id, ...properties },
  });
};

const outcomeEvents: Record<OutcomeKind, string> = {
  opened: 'Opportunity opened',
  won: 'Opportunity won',
  lost: 'Opportunity lost',
};

/** Lets flows hear of an outcome at sales, when the turn comes to rest. */
export const occurOutcome = (sheet: Sheet, { id, outcome, opportunity, amount, currency, reason }: Outcome): void =>
  hear(sheet, `outcome:${outcome}`, {
    id: `outcome:${id}:${sheet.world.now}:${sheet.outcomes.length}`,
    name: outcomeEvents[outcome],
    properties: { opportunity, amount, currency, reason },
  });

/** Lets flows hear that the time limit of a stage passed, when the turn comes to rest. */
export const occurOverdue = (sheet: Sheet, { name, label }: Stage, { id }: { id: string }): void =>
  hear(sheet, 'overdue', { id, name: 'Stage overdue', properties: { stage: name, label } });

const hear = (sheet: Sheet, fact: string, event: { id: string; name: string; properties: JsonObject }): void => {
  const { now } = sheet.world;
  if (!sheet.quiet) sheet.occurred.push({ fact, event: { ...event, occurredAt: now, receivedAt: now } });
};
