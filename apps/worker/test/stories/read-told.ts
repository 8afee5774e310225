import { toIso, type WorkspaceId } from '@ripen/domain';
import type { Database } from '@ripen/store';
import type { Kysely } from 'kysely';
import { tellJournal, tellLead, tellPoints, tellRuns, type Told } from './told.ts';

/** Reads from the tables what came of a story. */
export const readTold = async (db: Kysely<Database>, workspace: WorkspaceId): Promise<Told> => {
  const lead = await db.selectFrom('lead').selectAll().where('workspace_id', '=', workspace).executeTakeFirstOrThrow();
  const handoff = await db
    .selectFrom('handoff')
    .select('status')
    .where('workspace_id', '=', workspace)
    .orderBy('made_at', 'desc')
    .limit(1)
    .executeTakeFirst();
  return {
    ...(await readLines(db, workspace)),
    lead: tellLead(lead),
    segments: await readSegments(db, workspace),
    handoff: handoff?.status ?? null,
  };
};

const readSegments = async (db: Kysely<Database>, workspace: WorkspaceId): Promise<string[]> => {
  const members = db.selectFrom('segment_member').select('segment_id').where('workspace_id', '=', workspace);
  return (await members.orderBy('segment_id').execute()).map(({ segment_id }) => segment_id);
};

const readLines = async (
  db: Kysely<Database>,
  workspace: WorkspaceId,
): Promise<Pick<Told, 'journal' | 'ledger' | 'history' | 'runs'>> => {
  const journal = await db
    .selectFrom('journal')
    .select(['at', 'run_id as run', 'step', 'node', 'port', 'said'])
    .where('workspace_id', '=', workspace)
    .execute();
  const runs = await db
    .selectFrom('run')
    .select(['id', 'status', 'node', 'visit', 'steps', 'wake_at as wakeAt'])
    .where('workspace_id', '=', workspace)
    .execute();
  const ledger = await db
    .selectFrom('ledger')
    .select(['at', 'model', 'node', 'points', 'dimension', 'reason'])
    .where('workspace_id', '=', workspace)
    .orderBy('seq')
    .execute();
  const history = await db
    .selectFrom('history')
    .select(['at', 'said'])
    .where('workspace_id', '=', workspace)
    .orderBy('seq')
    .execute();
  return {
    journal: tellJournal(journal),
    ledger: ledger.map(({ at, model, node, ...points }) => [toIso(at), model, node, tellPoints(points)]),
    history: history.map(({ at, said }) => [toIso(at), said]),
    runs: tellRuns(runs),
  };
};
