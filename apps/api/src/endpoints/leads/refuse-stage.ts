import { refuseMove, type WorkspaceId } from '@ripen/domain';
import { type LeadRow, listHandoffs, readSetting } from '@ripen/store';
import { type Refusal, refuse } from '../../call.ts';
import type { Services } from '../../services.ts';

/** A move by hand or by a program: of a lead, or of one that is yet to be made (null), to a stage, if any. */
export interface WantedStage {
  lead: Pick<LeadRow, 'id' | 'stage'> | null;
  to: string | undefined;
}

/** The refusal of a move that the workspace’s stages don’t allow; null where there is none, or it may be. */
export const refuseStage = async (
  { db }: Services,
  workspace: WorkspaceId,
  { lead, to }: WantedStage,
): Promise<Refusal | null> => {
  if (to === undefined) return null;
  const { stages } = (await readSetting(db, workspace)).catalogue;
  const from = lead?.stage ?? stages[0]?.name ?? 'raw';
  const asks = stages.find(({ name }) => name === to)?.asks !== undefined;
  const page = { sort: '-madeAt', after: null, limit: 1 } as const;
  const [last] = asks && lead ? await listHandoffs(db, workspace, { ...page, lead: lead.id }) : [];
  const words = refuseMove({ stages, from, to, answers: last?.answers ?? {} });
  if (words === null) return null;
  return refuse(409, 'stage_conflict', words, [{ code: 'stage_conflict', detail: words, pointer: '/stage' }]);
};

/** The refusal of a move that wasn’t made after all: the lead was moved meanwhile. */
export const stayed = (before: LeadRow, after: LeadRow, to: string | undefined): Refusal | null =>
  to === undefined || to === before.stage || after.stage !== before.stage
    ? null
    : refuse(409, 'stage_conflict', 'The lead was changed meanwhile and can’t move there now; look at it again');
