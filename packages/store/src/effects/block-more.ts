import { sql, type Transaction } from 'kysely';
import type { Database } from '../tables.ts';
import type { InHand } from './read-claimed.ts';

/** Lets the other intents of a shard for the same providers wait too, a thousand at a time, so that nobody looks at them again until the provider is back. Served by effect_due. */
export const blockMore = async (trx: Transaction<Database>, shard: number, like: readonly InHand[]): Promise<void> => {
  const workspaces = [...new Set(like.map(({ workspace }) => workspace))];
  await sql`
    with waiting as (
      select e.workspace_id, e.run_id, e.node, e.visit, p.name
      from effect e
      join provider p on p.workspace_id = e.workspace_id and p.name = coalesce(e.request ->> 'provider', e.hand)
        and p.probe_at is not null and p.probe_run is distinct from e.run_id and p.given_up_at is null
      where e.shard = ${shard} and e.workspace_id = any(${workspaces}::uuid[]) and e.state = 'intent' and not e.held and e.blocked_by is null
      limit 1000 for update of e skip locked
    )
    update effect e set blocked_by = w.name from waiting w
    where e.workspace_id = w.workspace_id and e.shard = ${shard} and e.run_id = w.run_id and e.node = w.node and e.visit = w.visit`.execute(
    trx,
  );
};
