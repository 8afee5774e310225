import { type Team, teamsOf, type WorkspaceId } from '@ripen/domain';
import type { Kysely, Transaction } from 'kysely';
import { holdSetting, revisionOf, type SavedOver, saveOver } from '../../definitions/save-over.ts';
import type { Database } from '../../tables.ts';
import { listPublished } from '../setup/list-published.ts';
import { listTeams } from './list-teams.ts';

/** What a team is used by. */
export interface TeamUse {
  team: string;
  by: string;
}

/**
 * Sets a workspace's teams, all at once and in this order, over a revision of them, or (null) over any. A team that a stage or
 * a live or paused workflow gives leads to stays: then nothing is changed, and the uses that stand against it are given. Served by
 * the primary key.
 */
export const saveTeams = (
  db: Kysely<Database>,
  workspace: WorkspaceId,
  { teams, revision }: { teams: readonly Team[]; revision: number | null },
): Promise<SavedOver<TeamUse>> =>
  db.transaction().execute(async (trx) => {
    await holdSetting(trx, workspace, 'teams');
    return saveOver(revision, {
      standing: async () => revisionOf(await listTeams(trx, workspace)),
      write: () => write(trx, workspace, teams),
    });
  });

const write = async (
  trx: Transaction<Database>,
  workspace: WorkspaceId,
  teams: readonly Team[],
): Promise<TeamUse[]> => {
  const kept = new Set(teams.map(({ name }) => name));
  const before = await trx.selectFrom('team').select('name').where('workspace_id', '=', workspace).execute();
  const gone = before.map(({ name }) => name).filter((name) => !kept.has(name));
  const against = gone.length === 0 ? [] : await listUses(trx, workspace, gone);
  if (against.length > 0) return against;
  await trx.deleteFrom('team').where('workspace_id', '=', workspace).execute();
  const rows = teams.map(({ name, members, head = null }, position) => ({
    workspace_id: workspace,
    name,
    members,
    head,
    position,
  }));
  if (rows.length > 0) await trx.insertInto('team').values(rows).execute();
  return [];
};

const listUses = async (db: Kysely<Database>, workspace: WorkspaceId, teams: readonly string[]): Promise<TeamUse[]> => {
  const stages = await db
    .selectFrom('stage')
    .select(['label', 'terms'])
    .where('workspace_id', '=', workspace)
    .execute();
  const handing = stages.flatMap(({ label, terms: { handoff } }) =>
    (handoff === undefined ? [] : teamsOf(handoff))
      .filter((team) => teams.includes(team))
      .map((team) => ({ team, by: `the stage “${label}”` })),
  );
  const published = await listPublished(db, workspace);
  const led = published.flatMap(({ name, document }) =>
    document.nodes.flatMap(({ kind, config: { team } }) =>
      kind === 'set-owner' && typeof team === 'string' && teams.includes(team)
        ? [{ team, by: `the workflow “${name}”` }]
        : [],
    ),
  );
  return [...handing, ...led];
};
