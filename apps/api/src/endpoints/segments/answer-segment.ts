import type { SegmentShape } from '@ripen/contract';
import type { SegmentId } from '@ripen/domain';
import { findSegment, readSetting } from '@ripen/store';
import { notFound, type Refusal, reply } from '../../call.ts';
import type { Asker } from '../../command-leads.ts';
import { showSegment } from './show-segment.ts';

/** Answers with a segment as it is now, its revision as the ETag. */
export const answerSegment = async (
  { workspace, services }: Pick<Asker, 'workspace' | 'services'>,
  id: SegmentId,
): Promise<{ ok: true; body: SegmentShape; revision?: number } | Refusal> => {
  const row = await findSegment(services.db, workspace, id);
  if (row === undefined) return notFound();
  const { catalogue } = await readSetting(services.db, workspace);
  return reply(showSegment(row, catalogue), row.revision);
};
