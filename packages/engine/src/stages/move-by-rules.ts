import type { Instant } from '@ripen/domain';
import { refuseMove } from '@ripen/domain';
import { truthy } from '@ripen/rules';
import type { CompiledStage, StageEntry } from '@ripen/workflow';
import { momentOf } from '../moment-of.ts';
import { type Sheet, tell } from '../sheet.ts';
import { stirs } from '../stirs.ts';
import { labelOf, moveStage } from './move-stage.ts';

type Ruled = CompiledStage & { entry: StageEntry };

const isRuled = (compiled: CompiledStage): compiled is Ruled => compiled.entry !== null;

/**
 * Moves the lead to the furthest stage whose rule holds, where facts became different that it reads. A rule moves leads
 * onwards in the order of the stages, and from elsewhere only where the stage names it; a lead that sales sent away until
 * a moment isn't handed over to them before it.
 */
export const moveByRules = (sheet: Sheet, stirred: ReadonlySet<string>): void => {
  const anew = isAnew(sheet, stirred);
  const asked = sheet.world.stages.filter(isRuled).filter(({ entry }) => anew || stirs(entry.reads, stirred));
  sheet.alarmStale ||= anew || asked.some(({ entry }) => entry.reads.time);
  const target = asked.toReversed().find((compiled) => attracts(sheet, compiled) && belongs(sheet, compiled));
  if (target === undefined) return;
  const stages = sheet.world.stages.map(({ stage }) => stage);
  const { stage: from } = sheet.lead;
  tell(sheet, 'stage', `Moved from “${labelOf(stages, from)}” to “${target.stage.label}”: ${target.entry.said}`);
  moveStage(sheet, { to: target.stage.name, by: { kind: 'rule' }, why: sentence(target.entry.said) });
};

// The workspace's own id stands for its stages where their rules are to be held against its leads.
const isAnew = ({ lead }: Sheet, stirred: ReadonlySet<string>): boolean =>
  stirred.has(`rule:${lead.workspace}`) || stirred.has('stage') || stirred.has('*');

const attracts = (sheet: Sheet, { stage, place }: Ruled): boolean => {
  const { stages: all, now } = sheet.world;
  const { stage: from } = sheet.lead;
  const here = all.find((known) => known.stage.name === from)?.place ?? -1;
  if (stage.name === from || (place < here && !stage.from?.includes(from))) return false;
  const away = sheet.handoff?.status === 'rejected' ? sheet.handoff.comeBackAt : null;
  if (stage.handoff !== undefined && away !== null && away > now) return false;
  const answers = sheet.handoff?.answers ?? {};
  return refuseMove({ stages: all.map((known) => known.stage), from, to: stage.name, answers }) === null;
};

const belongs = (sheet: Sheet, { entry }: Ruled): boolean => {
  const { data, context } = momentOf(sheet, null);
  return truthy(entry.holds(data, context));
};

const sentence = (said: string): string => said.charAt(0).toUpperCase() + said.slice(1);

/** When time alone may make the rule of a stage hold; null for never. */
export const stagesChange = (sheet: Sheet): Instant | null => {
  let soonest: Instant | null = null;
  for (const { entry } of sheet.world.stages) {
    if (entry === null || !entry.reads.time) continue;
    const { data, context } = momentOf(sheet, null);
    const at = entry.nextChange(data, context);
    if (at !== null && (soonest === null || at < soonest)) soonest = at;
  }
  return soonest;
};
