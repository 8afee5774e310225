import { type Mover, refuseMove, type Stage, type StageMove } from '@ripen/domain';
import type { Sheet } from '../sheet.ts';
import { handOff, withdraw } from './hand-off.ts';

/** Who or what wants the lead in another stage, and why, in words. */
export interface Moving {
  to: string;
  by: Mover;
  why: string;
}

/** What moves leads without a person: such a move into a stage that hands leads over makes a handoff. */
const byItself: readonly Mover['kind'][] = ['rule', 'flow', 'limit'];

/**
 * Moves the lead to another stage, or says in words why it can't go there. Leaving for a stage without a handoff takes an
 * open one back.
 */
export const moveStage = (sheet: Sheet, { to, by, why }: Moving): string | null => {
  const { stage: from, id: lead } = sheet.lead;
  if (from === to) return null;
  const stages = sheet.world.stages.map(({ stage }) => stage);
  const refusal = refuseMove({ stages, from, to, answers: sheet.handoff?.answers ?? {} });
  if (refusal !== null) return refusal;
  const { now: at } = sheet.world;
  const move: StageMove = { lead, from, to, at, since: sheet.stageSince, by, why };
  sheet.moves.push(move);
  sheet.lead = { ...sheet.lead, stage: to };
  sheet.stageSince = at;
  sheet.changed = true;
  sheet.alarmStale = true;
  sheet.stirred.add('stage');
  const target = stages.find(({ name }) => name === to);
  if (target?.handoff === undefined) withdraw(sheet, labelOf(stages, to));
  else if (byItself.includes(by.kind)) handOff(sheet, target, why);
  return null;
};

/** What people call a stage. */
export const labelOf = (stages: readonly Stage[], name: string): string =>
  stages.find((stage) => stage.name === name)?.label ?? name;
