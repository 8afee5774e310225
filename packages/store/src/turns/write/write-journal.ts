import type { JournalEntry } from '@ripen/domain';
import { sql, type Transaction } from 'kysely';
import type { Database } from '../../tables.ts';
import type { In } from '../batch.ts';
import { float, int, json, rowsOf, text, uuid } from './rows-of.ts';

/** Stores what was decided and why. A step that is there already is refused: no run takes a step twice. */
export const insertJournal = async (
  trx: Transaction<Database>,
  shard: number,
  rows: readonly In<JournalEntry>[],
): Promise<void> => {
  if (rows.length === 0) return;
  const entries = rows.map(({ entry }) => entry);
  const { places, distinct } = wordsOf(entries);
  const steps = rowsOf({
    run: uuid(entries.map(({ run }) => run)),
    workspace: uuid(rows.map(({ workspace }) => workspace)),
    step: int(entries.map(({ step }) => step)),
    visit: int(entries.map(({ visit }) => visit)),
    at: float(entries.map(({ at }) => at)),
    why: json(entries.map(({ why }) => why)),
    place: int(places),
  });
  const words = rowsOf({
    place: int(distinct.map((_, place) => place)),
    node: text(distinct.map(({ node }) => node)),
    kind: text(distinct.map(({ kind }) => kind)),
    port: text(distinct.map(({ port }) => port)),
    said: text(distinct.map(({ said }) => said)),
  });
  await sql`
    insert into journal (workspace_id, shard, run_id, step, visit, node, kind, port, at, said, why)
    select x.workspace, ${shard}, x.run, x.step, x.visit, w.node, w.kind, w.port, to_timestamp(x.at / 1000), w.said, x.why
    from ${steps} x join ${words} w on w.place = x.place`.execute(trx);
};

type Words = Pick<JournalEntry, 'node' | 'kind' | 'port' | 'said'>;

// Leads that walk through the same steps together have the same said of them: it is sent once, and each step says its place.
const wordsOf = (entries: readonly Words[]): { places: number[]; distinct: Words[] } => {
  const known = new Map<string, number>();
  const distinct: Words[] = [];
  const places = entries.map((entry) => {
    const { node, kind, port, said } = entry;
    const key = `${node}\0${kind}\0${port === null ? '' : `=${port}`}\0${said}`;
    const place = known.get(key);
    if (place !== undefined) return place;
    known.set(key, distinct.length);
    return distinct.push(entry) - 1;
  });
  return { places, distinct };
};
