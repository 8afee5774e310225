import type { Run, RunMemory } from '@ripen/domain';
import { sql, type Transaction } from 'kysely';
import type { Database } from '../../tables.ts';
import type { StoredRun } from '../batch.ts';
import { jsons, plain, texts, uuids } from './array-text.ts';

// Most runs remember nothing, and are spared the writing of it.
const memoryOf = ({ memory }: Run): RunMemory | null =>
  memory.visits === undefined && memory.hops === undefined && memory.moving === undefined && memory.spent === undefined
    ? null
    : memory;

/** Stores what became of runs that were there before. Found by the primary key. */
export const updateRuns = async (
  trx: Transaction<Database>,
  shard: number,
  stored: readonly StoredRun[],
): Promise<void> => {
  if (stored.length === 0) return;
  const runs = stored.map(({ run }) => run);
  await sql`
    update run r set status = x.status, node = x.node, visit = x.visit, steps = x.steps, wake_at = to_timestamp(x.wake_at / 1000),
      port = x.port, asked = x.asked, held = x.held, ended_at = to_timestamp(x.ended_at / 1000), reason = x.reason,
      memory = coalesce(x.memory::jsonb, r.memory), version = x.version,
      held_at = case when x.held then coalesce(r.held_at, clock_timestamp()) end
    from unnest(${uuids(stored.map(({ workspace }) => workspace))}::uuid[], ${uuids(runs.map(({ id }) => id))}::uuid[],
      ${texts(runs.map(({ status }) => status))}::text[], ${texts(runs.map(({ node }) => node))}::text[],
      ${plain(runs.map(({ visit }) => visit))}::int[], ${plain(runs.map(({ steps }) => steps))}::int[],
      ${plain(runs.map(({ wakeAt }) => wakeAt))}::float8[], ${texts(runs.map(({ port }) => port))}::text[],
      ${plain(runs.map(({ asked }) => asked))}::bool[], ${plain(stored.map(({ held }) => held))}::bool[],
      ${plain(runs.map(({ endedAt }) => endedAt))}::float8[], ${texts(runs.map(({ reason }) => reason))}::text[],
      ${jsons(runs.map(memoryOf))}::text[], ${plain(runs.map(({ version }) => version))}::int[])
      x(workspace, id, status, node, visit, steps, wake_at, port, asked, held, ended_at, reason, memory, version)
    where r.workspace_id = x.workspace and r.shard = ${shard} and r.id = x.id`.execute(trx);
};

/** Stores new runs. One that is there already is a bug of the turn, and refused. */
export const insertRuns = async (
  trx: Transaction<Database>,
  shard: number,
  stored: readonly StoredRun[],
): Promise<void> => {
  if (stored.length === 0) return;
  const runs = stored.map(({ run }) => run);
  await sql`
    insert into run (workspace_id, shard, lead_id, id, workflow_id, version, key, status, node, visit, steps, wake_at, port, asked, held,
      event, data, started_at, ended_at, reason, memory)
    select x.workspace, ${shard}, x.lead, x.id, x.workflow, x.version, x.key, x.status, x.node, x.visit, x.steps, to_timestamp(x.wake_at / 1000),
      x.port, x.asked, x.held, x.event::jsonb, x.data::jsonb, to_timestamp(x.started_at / 1000), to_timestamp(x.ended_at / 1000), x.reason,
      coalesce(x.memory::jsonb, '{}')
    from unnest(${uuids(stored.map(({ workspace }) => workspace))}::uuid[], ${uuids(stored.map(({ lead }) => lead))}::uuid[],
      ${uuids(runs.map(({ id }) => id))}::uuid[], ${uuids(runs.map(({ workflow }) => workflow))}::uuid[],
      ${plain(runs.map(({ version }) => version))}::int[], ${texts(runs.map(({ key }) => key))}::text[],
      ${texts(runs.map(({ status }) => status))}::text[],
      ${texts(runs.map(({ node }) => node))}::text[], ${plain(runs.map(({ visit }) => visit))}::int[],
      ${plain(runs.map(({ steps }) => steps))}::int[], ${plain(runs.map(({ wakeAt }) => wakeAt))}::float8[],
      ${texts(runs.map(({ port }) => port))}::text[], ${plain(runs.map(({ asked }) => asked))}::bool[],
      ${plain(stored.map(({ held }) => held))}::bool[], ${jsons(runs.map(({ event }) => event))}::text[],
      ${jsons(runs.map(({ data }) => data))}::text[], ${plain(runs.map(({ startedAt }) => startedAt))}::float8[],
      ${plain(runs.map(({ endedAt }) => endedAt))}::float8[], ${texts(runs.map(({ reason }) => reason))}::text[], ${jsons(runs.map(memoryOf))}::text[])
      x(workspace, lead, id, workflow, version, key, status, node, visit, steps, wake_at, port, asked, held, event, data, started_at, ended_at, reason, memory)`.execute(
    trx,
  );
};
