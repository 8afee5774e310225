import { endpoints } from '@ripen/contract';
import { segmentId } from '@ripen/domain';
import { reads } from '@ripen/rules';
import { changeDefinitions, deleteSegment as remove, findMentions, findSegment, listSegmentRules } from '@ripen/store';
import { handle, notFound, reply } from '../../call.ts';
import { inUse, type Reference } from '../../in-use.ts';
import { readId } from '../../read-id.ts';

/** Deletes a segment that no workflow or segment uses. */
export const deleteSegment = handle(endpoints.deleteSegment, async ({ params, workspace, services }) => {
  const segment = readId(segmentId, params.id);
  if (segment === null) return notFound();
  return changeDefinitions(services.db, workspace, async (trx) => {
    if ((await findSegment(trx, workspace, segment)) === undefined) return notFound();
    const workflows = await findMentions(trx, workspace, segment);
    const segments = await listSegmentRules(trx, workspace);
    const references: Reference[] = [
      ...workflows.map(({ id, name }) => ({ kind: 'workflow', id, name }) as const),
      ...segments
        .filter(({ rule }) => reads(rule).segments.includes(segment))
        .map(({ id, name }) => ({ kind: 'segment', id, name }) as const),
    ];
    if (references.length > 0) return inUse('segment', references);
    await remove(trx, workspace, segment);
    return reply(undefined);
  });
});
