import { endpoints } from '@ripen/contract';
import { segmentId } from '@ripen/domain';
import { findSegment } from '@ripen/store';
import { handle, notFound, refuse } from '../../call.ts';
import { readId } from '../../read-id.ts';
import { answerSegment } from './answer-segment.ts';
import { enlistLeads } from './enlist-leads.ts';
import { readLeads } from './read-draft.ts';

/** Puts leads on a list and takes others off it; all or none, where some don't exist. */
export const changeSegmentLeads = handle(endpoints.changeSegmentLeads, async (call) => {
  const { body, workspace, services } = call;
  const id = readId(segmentId, call.params.id);
  const segment = id && (await findSegment(services.db, workspace, id));
  if (!segment) return notFound();
  if (segment.rule !== null)
    return refuse(409, 'state_conflict', 'A rule says who is in this segment; only a list is kept by hand');
  const add = await readLeads(call, body.add, '/add');
  if (!add.ok) return add.error;
  const remove = await readLeads(call, body.remove, '/remove');
  if (!remove.ok) return remove.error;
  await enlistLeads(call, segment.id, { add: add.value ?? [], remove: remove.value ?? [] });
  return answerSegment(call, segment.id);
});
