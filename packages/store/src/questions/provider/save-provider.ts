import type { Json, WorkspaceId } from '@ripen/domain';
import { type Kysely, sql, type Transaction } from 'kysely';
import { holdSetting, type SavedOver, saveOver } from '../../definitions/save-over.ts';
import { seal } from '../../effects/seal.ts';
import type { Database } from '../../tables.ts';
import { findProvider } from './find-provider.ts';
import { openProvider } from './open-provider.ts';

/** A provider to store; a header whose value is null keeps the value it has. */
export interface ProviderSave {
  name: string;
  url: string;
  headers: Record<string, string | null>;
  body: Json;
  repeatable: boolean;
}

/** Sets a workspace's provider of messages, its headers sealed, over a revision of it, or (null) over any. Served by the primary key. */
export const saveProvider = (
  db: Kysely<Database>,
  workspace: WorkspaceId,
  { provider, secret, revision }: { provider: ProviderSave; secret: string; revision: number | null },
): Promise<SavedOver> =>
  db.transaction().execute(async (trx) => {
    await holdSetting(trx, workspace, 'provider');
    return saveOver(revision, {
      standing: async () => (await findProvider(trx, workspace)).revision,
      write: async () => {
        await write(trx, workspace, { provider, secret });
        return [];
      },
    });
  });

const write = async (
  db: Transaction<Database>,
  workspace: WorkspaceId,
  { provider: { name, url, headers, body, repeatable }, secret }: { provider: ProviderSave; secret: string },
): Promise<void> => {
  const known = (await openProvider(db, workspace, secret))?.headers ?? {};
  const values = Object.entries(headers).flatMap(([header, value]) => {
    const kept = value ?? known[header];
    return kept === undefined ? [] : [[header, kept] as const];
  });
  const stored = {
    name,
    url,
    headers: seal(JSON.stringify(Object.fromEntries(values)), secret),
    header_names: values.map(([header]) => header),
    body: JSON.stringify(body),
    repeatable,
  };
  await db
    .insertInto('message_provider')
    .values({ workspace_id: workspace, ...stored })
    .onConflict((conflict) => conflict.column('workspace_id').doUpdateSet({ ...stored, updated_at: sql`now()` }))
    .execute();
};
