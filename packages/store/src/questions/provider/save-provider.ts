import type { Json, WorkspaceId } from '@ripen/domain';
import { type Kysely, sql } from 'kysely';
import { seal } from '../../effects/seal.ts';
import type { Database } from '../../tables.ts';
import { openProvider } from './open-provider.ts';

/** A provider to store; a header whose value is null keeps the value it has. */
export interface ProviderSave {
  name: string;
  url: string;
  headers: Record<string, string | null>;
  body: Json;
  repeatable: boolean;
}

/** Sets a workspace's provider of messages, its headers sealed. Served by the primary key. */
export const saveProvider = async (
  db: Kysely<Database>,
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
