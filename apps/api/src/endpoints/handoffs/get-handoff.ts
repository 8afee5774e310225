import { endpoints } from '@ripen/contract';
import { handoffId } from '@ripen/domain';
import { findHandoff, readSetting } from '@ripen/store';
import { handle, notFound, reply } from '../../call.ts';
import { readId } from '../../read-id.ts';
import { showHandoff } from './show-handoff.ts';

/** Gives one handoff. */
export const getHandoff = handle(endpoints.getHandoff, async ({ params, workspace, services: { db } }) => {
  const id = readId(handoffId, params.id);
  const row = id && (await findHandoff(db, workspace, id));
  if (!row) return notFound();
  const { catalogue } = await readSetting(db, workspace);
  return reply(showHandoff(row, catalogue.stages), row.revision);
});
