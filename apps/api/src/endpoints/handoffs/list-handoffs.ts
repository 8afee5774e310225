import { endpoints } from '@ripen/contract';
import { handoffId, leadId, type WorkspaceId } from '@ripen/domain';
import { type Database, listHandoffs as list, listTeams, readSetting } from '@ripen/store';
import type { Kysely } from 'kysely';
import { z } from 'zod';
import { type Caller, handle, reply } from '../../call.ts';
import { part, readCursor } from '../../paging/cursor.ts';
import { pageOf } from '../../paging/page-of.ts';
import { readId } from '../../read-id.ts';
import { showHandoff } from './show-handoff.ts';

const handoffKey = z.tuple([part.place, handoffId]);

/** Lists handoffs; for a program nothing is `me` or `mine`. */
export const listHandoffs = handle(endpoints.listHandoffs, async ({ query, workspace, caller, services: { db } }) => {
  const after = readCursor(query.cursor, handoffKey);
  if (!after.ok) return after.error;
  const { limit, status, sort } = query;
  const { catalogue } = await readSetting(db, workspace);
  const rows = await list(db, workspace, {
    status,
    sort,
    owner: ownerOf(query.owner, caller),
    teams: await teamsOf(query.team, { db, workspace, caller }),
    lead: query.lead === undefined ? undefined : (readId(leadId, query.lead) ?? undefined),
    after: after.value,
    limit: limit + 1,
  });
  return reply(pageOf(rows, { limit, key: ({ key }) => key, show: (row) => showHandoff(row, catalogue.stages) }));
});

const ownerOf = (owner: string | undefined, caller: Caller): string | undefined =>
  owner === 'me' ? (caller.as === 'person' ? caller.user : '') : owner;

const teamsOf = async (
  team: string | undefined,
  { db, workspace, caller }: { db: Kysely<Database>; workspace: WorkspaceId; caller: Caller },
): Promise<string[] | undefined> => {
  if (team !== 'mine') return team === undefined ? undefined : [team];
  if (caller.as !== 'person') return [];
  const { user } = caller;
  const teams = await listTeams(db, workspace);
  return teams.filter(({ members, head }) => head === user || members.includes(user)).map(({ name }) => name);
};
