import { type WorkspaceId, workspaceId } from '@ripen/domain';
import { UsageError } from './command.ts';
import type { OpenStore } from './open-store.ts';

/** The workspace of that id, or the first one; null when there is none at all. An id that isn't there is a UsageError. */
export const findWorkspace = async ({ db }: OpenStore, wanted: string | undefined): Promise<WorkspaceId | null> => {
  if (wanted === undefined) {
    const first = await db
      .selectFrom('workspace')
      .select('id')
      .orderBy('created_at')
      .orderBy('id')
      .limit(1)
      .executeTakeFirst();
    return first?.id ?? null;
  }
  const id = workspaceId.safeParse(wanted);
  const known = id.success
    ? await db.selectFrom('workspace').select('id').where('id', '=', id.data).executeTakeFirst()
    : undefined;
  if (!known) throw new UsageError(`There is no workspace ${wanted}`);
  return known.id;
};
