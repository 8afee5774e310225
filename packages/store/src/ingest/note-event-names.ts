import type { WorkspaceId } from '@ripen/domain';
import { type Kysely, sql } from 'kysely';
import type { Database } from '../tables.ts';
import { texts } from '../turns/write/array-text.ts';
import type { IngestItem } from './ingest-item.ts';

const mostRemembered = 10_000;
const heard = new Set(['track', 'page', 'screen']);

/** Notes names of events that weren't seen before, so that they can be chosen from. */
export interface EventNames {
  note: (workspace: WorkspaceId, items: readonly IngestItem[]) => Promise<void>;
}

/** Opens the noting of event names of one process, which remembers those it noted. Served by event_name's primary key. */
export const openEventNames = (db: Kysely<Database>): EventNames => {
  const noted = new Set<string>();
  const note = async (workspace: WorkspaceId, items: readonly IngestItem[]): Promise<void> => {
    const names = new Set(
      items.filter(({ kind, name }) => heard.has(kind) && !noted.has(`${workspace} ${name}`)).map(({ name }) => name),
    );
    if (names.size === 0) return;
    await sql`
      insert into event_name (workspace_id, name) select ${workspace}, name from unnest(${texts([...names].toSorted())}::text[]) name
      on conflict do nothing`.execute(db);
    if (noted.size > mostRemembered) noted.clear();
    for (const name of names) noted.add(`${workspace} ${name}`);
  };
  return { note };
};
