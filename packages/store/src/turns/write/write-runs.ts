import type { Run, RunMemory } from '@ripen/domain';
import { sql, type Transaction } from 'kysely';
import type { Database } from '../../tables.ts';
import type { StoredRun } from '../batch.ts';
import { bool, float, int, json, rowsOf, text, uuid } from './rows-of.ts';

// Most runs remember nothing, and are spared the writing of it.
const memoryOf = ({ memory }: Run): RunMemory | null =>
  memory.visits === undefined && memory.hops === undefined && memory.moving === undefined && memory.spent === undefined
    ? null
    : memory;

const changing = (stored: readonly StoredRun[]) => {
  const runs = stored.map(({ run }) => run);
  return {
    id: uuid(runs.map(({ id }) => id)),
    workspace: uuid(stored.map(({ workspace }) => workspace)),
    status: text(runs.map(({ status }) => status)),
    node: text(runs.map(({ node }) => node)),
    visit: int(runs.map(({ visit }) => visit)),
    steps: int(runs.map(({ steps }) => steps)),
    wake_at: float(runs.map(({ wakeAt }) => wakeAt)),
    port: text(runs.map(({ port }) => port)),
    asked: bool(runs.map(({ asked }) => asked)),
    held: bool(stored.map(({ held }) => held)),
    ended_at: float(runs.map(({ endedAt }) => endedAt)),
    reason: text(runs.map(({ reason }) => reason)),
    memory: json(runs.map(memoryOf)),
    version: int(runs.map(({ version }) => version)),
  };
};

/** Stores what became of runs that were there before. Found by the primary key. */
export const updateRuns = async (
  trx: Transaction<Database>,
  shard: number,
  stored: readonly StoredRun[],
): Promise<void> => {
  if (stored.length === 0) return;
  const rows = rowsOf(changing(stored));
  await sql`
    update run r set status = x.status, node = x.node, visit = x.visit, steps = x.steps, wake_at = to_timestamp(x.wake_at / 1000),
      port = x.port, asked = x.asked, held = x.held, ended_at = to_timestamp(x.ended_at / 1000), reason = x.reason,
      memory = coalesce(x.memory, r.memory), version = x.version,
      held_at = case when x.held then coalesce(r.held_at, clock_timestamp()) end
    from ${rows} x
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
  const rows = rowsOf({
    ...changing(stored),
    lead: uuid(stored.map(({ lead }) => lead)),
    workflow: uuid(runs.map(({ workflow }) => workflow)),
    key: text(runs.map(({ key }) => key)),
    event: json(runs.map(({ event }) => event)),
    data: json(runs.map(({ data }) => data)),
    started_at: float(runs.map(({ startedAt }) => startedAt)),
  });
  await sql`
    insert into run (workspace_id, shard, lead_id, id, workflow_id, version, key, status, node, visit, steps, wake_at, port, asked, held,
      event, data, started_at, ended_at, reason, memory)
    select x.workspace, ${shard}, x.lead, x.id, x.workflow, x.version, x.key, x.status, x.node, x.visit, x.steps, to_timestamp(x.wake_at / 1000),
      x.port, x.asked, x.held, x.event, x.data, to_timestamp(x.started_at / 1000), to_timestamp(x.ended_at / 1000), x.reason,
      coalesce(x.memory, '{}')
    from ${rows} x`.execute(trx);
};
