import {
  emptyStanding,
  foldLedger,
  headlineAt,
  type Instant,
  type LeadId,
  type LedgerEntry,
  lostGrants,
  mergeStandings,
  shardOf,
  type Standing,
  standardScales,
  takenBack,
  type WorkflowId,
  type WorkspaceId,
} from '@ripen/domain';
import { sql, type Transaction } from 'kysely';
import type { Database } from '../tables.ts';
import { readClock } from '../questions/rules/read-clock.ts';
import { writeStandings } from '../turns/write/write-standings.ts';
import { insertLedger } from '../turns/write/write-story.ts';
import type { Merging } from './move-runs.ts';

const reason = 'Another lead became part of this one, whose own matches hold';

/**
 * Makes a lead's score that of its ledger, after another's was added to it: what the other's matches gave is taken back,
 * and its limits are used up. The lead's next turn weighs the sum by the models. Found by primary keys.
 */
export const mergeScores = async (
  trx: Transaction<Database>,
  workspace: WorkspaceId,
  { from, into }: Merging,
): Promise<void> => {
  const { now: at } = await readClock(trx, workspace);
  const theirs = await takeStanding(trx, workspace, from);
  const lost = lostGrants(theirs, at).map(({ model, version, grant }) =>
    takenBack(grant, { lead: into, model: model as WorkflowId, version, at, reason }),
  );
  await insertLedger(
    trx,
    shardOf(into),
    lost.map((entry) => ({ workspace, entry })),
  );
  const sums = foldLedger(await readEntries(trx, workspace, into), at);
  const standing = mergeStandings(await takeStanding(trx, workspace, into), theirs, sums);
  await writeStandings(trx, shardOf(into), [{ workspace, entry: { lead: into, standing } }]);
  const { dimensions, score, band } = headlineAt(standing, standardScales, at);
  await sql`
    update lead set dimensions = ${JSON.stringify(dimensions)}, score = ${score}, band = ${band}, updated_at = clock_timestamp()
    where workspace_id = ${workspace} and shard = ${shardOf(into)} and id = ${into}`.execute(trx);
};

const takeStanding = async (trx: Transaction<Database>, workspace: WorkspaceId, lead: LeadId): Promise<Standing> => {
  const { rows } = await sql<{ models: Standing['models'] }>`
    delete from standing where workspace_id = ${workspace} and shard = ${shardOf(lead)} and lead_id = ${lead} returning models`.execute(
    trx,
  );
  return rows[0] ?? emptyStanding;
};

type Entry = Pick<LedgerEntry, 'model' | 'dimension' | 'points' | 'decay'> & { since: Instant };

const readEntries = async (trx: Transaction<Database>, workspace: WorkspaceId, lead: LeadId): Promise<Entry[]> => {
  const { rows } = await sql<Entry>`
    select model, dimension, points, decay, coalesce(since, at) as since from ledger
    where workspace_id = ${workspace} and shard = ${shardOf(lead)} and lead_id = ${lead} order by seq`.execute(trx);
  return rows;
};
