import type { WorkspaceId } from '@ripen/domain';
import { addVersion, changeDefinitions, type Database, holdRuns, setStatus } from '@ripen/store';
import type { Kysely } from 'kysely';
import type { Story, StoryTurn, StoryWorkflow } from './story.ts';

/** Publishes, pauses and resumes the workflows of a story, as far as they aren't as its turn says, the way the API does. */
export const changeWorkflow = async (
  db: Kysely<Database>,
  workspace: WorkspaceId,
  { story, turn }: { story: Story; turn: Pick<StoryTurn, 'newest' | 'status'> },
): Promise<void> => {
  for (const workflow of story.workflows) await change(db, workspace, { workflow, turn });
};

const change = async (
  db: Kysely<Database>,
  workspace: WorkspaceId,
  {
    workflow: { id, versions },
    turn: { newest, status },
  }: { workflow: StoryWorkflow; turn: Pick<StoryTurn, 'newest' | 'status'> },
): Promise<void> => {
  const now = await db
    .selectFrom('workflow')
    .select(['status', 'version'])
    .where('workspace_id', '=', workspace)
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  const document = versions[newest - 1];
  if (document && (now.version ?? 0) < newest)
    await changeDefinitions(db, workspace, (trx) =>
      addVersion(trx, workspace, { workflow: id, version: newest, document, by: 'a story' }),
    );
  if ((now.status === 'paused') === (status === 'paused')) return;
  await changeDefinitions(db, workspace, async (trx) => {
    await setStatus(trx, workspace, { workflow: id, from: ['live', 'paused'], to: status });
    await holdRuns(trx, workspace, { workflow: id, held: status === 'paused' });
  });
};
