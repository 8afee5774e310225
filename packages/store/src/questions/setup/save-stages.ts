import { segmentId, type Stage, type WorkspaceId } from '@ripen/domain';
import { type Kysely, sql, type Transaction } from 'kysely';
import { changeDefinitions } from '../../definitions/change-definitions.ts';
import { revisionOf, type SavedOver, saveOver } from '../../definitions/save-over.ts';
import type { Database } from '../../tables.ts';
import { startBuilds } from '../segments/start-builds.ts';
import { insertStages } from './insert-stages.ts';
import { listPublished } from './list-published.ts';
import { listStages } from './list-stages.ts';

/** What a stage is used by. */
export interface StageUse {
  stage: string;
  by: string;
}

/**
 * Sets a workspace's stages, all at once and in this order, over a revision of them, or (null) over any. A stage that leads
 * are in, or that a workflow leads to, stays: then nothing is changed, and the uses that stand against it are given. Reads
 * through the workspace's leads if a stage is to go; nobody takes a turn meanwhile. Where rules or time limits changed, all
 * leads are held against them afterwards, batch by batch.
 */
export const saveStages = (
  db: Kysely<Database>,
  workspace: WorkspaceId,
  { stages, revision }: { stages: readonly Stage[]; revision: number | null },
): Promise<SavedOver<StageUse>> =>
  changeDefinitions(db, workspace, (trx) =>
    saveOver(revision, {
      standing: async () => revisionOf(await listStages(trx, workspace)),
      write: () => write(trx, workspace, stages),
    }),
  );

const write = async (
  trx: Transaction<Database>,
  workspace: WorkspaceId,
  stages: readonly Stage[],
): Promise<StageUse[]> => {
  const kept = new Set(stages.map(({ name }) => name));
  const before = await listStages(trx, workspace);
  const gone = before.map(({ name }) => name).filter((name) => !kept.has(name));
  const against = gone.length === 0 ? [] : await listUses(trx, workspace, gone);
  if (against.length > 0) return against;
  await trx.deleteFrom('stage').where('workspace_id', '=', workspace).execute();
  await insertStages(trx, workspace, stages);
  const own = segmentId.parse(workspace);
  if (looksAnew(before, stages)) await startBuilds(trx, workspace, { segments: [own], starts: true });
  return [];
};

// The workspace's own id stands for its stages among what is built. What they ask and hand over matters when leads move.
const looksAnew = (before: readonly Stage[], after: readonly Stage[]): boolean =>
  moving(before) !== moving(after) && after.some(movesLeads);

const moving = (stages: readonly Stage[]): string =>
  JSON.stringify(
    stages.map(({ name, entry, from, limit }) => [name, entry?.auto === true ? entry.rule : null, from, limit]),
  );

const movesLeads = ({ entry, limit }: Stage): boolean => entry?.auto === true || limit !== undefined;

const listUses = async (
  db: Kysely<Database>,
  workspace: WorkspaceId,
  stages: readonly string[],
): Promise<StageUse[]> => {
  const { rows } = await sql<{ stage: string; count: number }>`
    select stage, count(*) from lead where workspace_id = ${workspace} and stage = any(${stages}::text[]) group by stage order by stage`.execute(
    db,
  );
  const published = await listPublished(db, workspace);
  const led = published.flatMap(({ name, document }) =>
    document.nodes.flatMap(({ kind, config: { stage } }) =>
      kind === 'set-stage' && typeof stage === 'string' && stages.includes(stage)
        ? [{ stage, by: `the workflow “${name}”` }]
        : [],
    ),
  );
  return [...rows.map(({ stage, count }) => ({ stage, by: `${count} ${count === 1 ? 'lead' : 'leads'}` })), ...led];
};
