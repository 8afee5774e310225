import { endpoints, type OutcomeShape } from '@ripen/contract';
import { leadId, outcomeId, toIso } from '@ripen/domain';
import { findLead, listOutcomes as list, type OutcomeRow } from '@ripen/store';
import { z } from 'zod';
import { handle, notFound, reply } from '../../call.ts';
import { part, readCursor } from '../../paging/cursor.ts';
import { pageOf } from '../../paging/page-of.ts';
import { readId } from '../../read-id.ts';

const outcomeKey = z.tuple([part.place, outcomeId]);

/** Lists what became of a lead at sales, newest first. */
export const listOutcomes = handle(endpoints.listOutcomes, async ({ params, query, workspace, services: { db } }) => {
  const lead = readId(leadId, params.id);
  if (lead === null || (await findLead(db, workspace, lead)) === undefined) return notFound();
  const after = readCursor(query.cursor, outcomeKey);
  if (!after.ok) return after.error;
  const rows = await list(db, workspace, { lead, after: after.value, limit: query.limit + 1 });
  return reply(pageOf(rows, { limit: query.limit, key: ({ key }) => key, show: showOutcome }));
});

const showOutcome = ({ key: _key, at, ...row }: OutcomeRow): OutcomeShape => ({ ...row, at: toIso(at) });
