import type { JournalEntry } from '@ripen/domain';
import { sql, type Transaction } from 'kysely';
import type { Database } from '../../tables.ts';
import type { In } from '../batch.ts';
import { jsons, plain, texts, uuids } from './array-text.ts';

/** Stores what was decided and why. A step that is there already is refused: no run takes a step twice. */
export const insertJournal = async (
  trx: Transaction<Database>,
  shard: number,
  rows: readonly In<JournalEntry>[],
): Promise<void> => {
  if (rows.length === 0) return;
  const entries = rows.map(({ entry }) => entry);
  await sql`
    insert into journal (workspace_id, shard, run_id, step, visit, node, kind, port, at, said, why)
    select x.workspace, ${shard}, x.run, x.step, x.visit, x.node, x.kind, x.port, to_timestamp(x.at / 1000), x.said, x.why::jsonb
    from unnest(${uuids(rows.map(({ workspace }) => workspace))}::uuid[], ${uuids(entries.map(({ run }) => run))}::uuid[],
      ${plain(entries.map(({ step }) => step))}::int[], ${plain(entries.map(({ visit }) => visit))}::int[],
      ${texts(entries.map(({ node }) => node))}::text[], ${texts(entries.map(({ kind }) => kind))}::text[],
      ${texts(entries.map(({ port }) => port))}::text[], ${plain(entries.map(({ at }) => at))}::float8[],
      ${texts(entries.map(({ said }) => said))}::text[], ${jsons(entries.map(({ why }) => why))}::text[])
      x(workspace, run, step, visit, node, kind, port, at, said, why)`.execute(trx);
};
