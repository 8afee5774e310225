import { type Instant, plus, sayDuration, type Stage, toIso } from '@ripen/domain';
import { type Sheet, tell } from '../sheet.ts';
import { labelOf, moveStage } from './move-stage.ts';
import { afterHours } from './after-hours.ts';
import { occurOverdue } from './occur.ts';

/** Lets the time limit of the lead's stage pass, if it did since another moment: the lead moves on, or flows hear of it. */
export const passLimit = (sheet: Sheet, { after, by }: { after: Instant; by: Instant }): void => {
  const stage = stageOf(sheet);
  const at = limitOf(sheet, stage);
  if (stage?.limit === undefined || at === null || at > by) return;
  const said = `Was in “${stage.label}” for longer than ${sayLimit(stage.limit)}`;
  const { to } = stage.limit;
  if (to === undefined) {
    if (at <= after) return;
    tell(sheet, 'stage', said);
    return occurOverdue(sheet, stage, { id: `limit:${stage.name}:${toIso(at)}` });
  }
  const refusal = moveStage(sheet, { to, by: { kind: 'limit' }, why: said });
  const stages = sheet.world.stages.map((known) => known.stage);
  if (refusal === null) tell(sheet, 'stage', `${said}, and moved to “${labelOf(stages, to)}”`);
  else if (at > after) tell(sheet, 'refused', `${said}, and stays: ${refusal}`);
};

/** When the time limit of the lead's stage passes; null where it has none, or it passed. */
export const limitChange = (sheet: Sheet): Instant | null => {
  const at = limitOf(sheet, stageOf(sheet));
  return at !== null && at > sheet.world.now ? at : null;
};

const stageOf = ({ lead, world }: Sheet): Stage | undefined =>
  world.stages.find(({ stage }) => stage.name === lead.stage)?.stage;

const sayLimit = ({ after, open }: NonNullable<Stage['limit']>): string =>
  open === true ? sayDuration(after).replace('hour', 'business hour') : sayDuration(after);

const limitOf = (sheet: Sheet, stage: Stage | undefined): Instant | null => {
  if (stage?.limit === undefined) return null;
  const { after, open } = stage.limit;
  const from = sheet.stageSince ?? sheet.lead.createdAt;
  return open === true ? afterHours(sheet, from, after.hours ?? 0) : plus(from, after, sheet.world.zone);
};
