import type { PacedHand, SendingPace, WorkspaceId } from '@ripen/domain';
import type { Kysely } from 'kysely';
import type { Database } from '../../tables.ts';

/** How much a workspace sends in a minute at most. Served by the primary key; locks nothing. */
export const readPace = async (db: Kysely<Database>, workspace: WorkspaceId): Promise<SendingPace> => {
  const rows = await db
    .selectFrom('sending_pace')
    .select(['hand', 'per_minute'])
    .where('workspace_id', '=', workspace)
    .execute();
  const of = (name: PacedHand): number | null => rows.find(({ hand }) => hand === name)?.per_minute ?? null;
  return { 'send-email': of('send-email'), 'send-message': of('send-message'), webhook: of('webhook') };
};
