import { parseZone, utc, type WorkflowId, type WorkspaceId } from '@ripen/domain';
import type { Catalogue } from '@ripen/rules';
import { type CompiledWorkflow, compileWorkflow, kindOf, type PublishedVersion } from '@ripen/workflow';
import type { Transaction } from 'kysely';
import { readSetting } from '../questions/workflows/read-setting.ts';
import type { Database } from '../tables.ts';
import { type DefinedWorkspace, defineWorkspace } from './defined-workspace.ts';
import { newestVersions } from './newest-versions.ts';

/** A workspace as its row says it is now. */
export interface WorkspaceNow {
  id: WorkspaceId;
  epoch: number;
  timezone: string;
  /** Whether segments of it are being built in the shard that is looked at. */
  building: boolean;
  /** Whether leads of it in that shard were ever handed over to sales. */
  handsOver: boolean;
  /** Whether a sweep of one of its workflows is under way in that shard. */
  sweeping: boolean;
}

/** A version that some run is pinned to. */
export interface Pinned {
  workflow: WorkflowId;
  version: number;
}

type Log = (line: string) => void;

/** Reads and compiles the newest published versions, the segments and the words of a workspace. Served by the primary keys; the caller holds the workspace's lock. */
export const readDefinitions = async (
  trx: Transaction<Database>,
  { id, epoch, timezone }: WorkspaceNow,
  log: Log,
): Promise<DefinedWorkspace> => {
  const published = await newestVersions(trx, id);
  const segments = await trx
    .selectFrom('segment')
    .select(['id', 'name', 'rule'])
    .where('workspace_id', '=', id)
    .execute();
  const { catalogue, calendar } = await readSetting(trx, id);
  const latest = published.flatMap((row) => compiled(row, { catalogue, log }));
  const beyond = new Set(published.filter(isBeyond).map(keyOf));
  return defineWorkspace(
    { workspace: id, epoch, beyond, ahead: beyond.size > 0 },
    { zone: parseZone(timezone) ?? utc, calendar, catalogue, latest, older: [], segments },
  );
};

/** Reads and compiles versions that aren't the newest; those that don't exist are left out, and `unread` are beyond this program. Served by the primary key. */
export const readVersions = async (
  trx: Transaction<Database>,
  { workspace, defined }: DefinedWorkspace,
  { pinned, log }: { pinned: readonly Pinned[]; log: Log },
): Promise<{ older: CompiledWorkflow[]; unread: string[] }> => {
  const statusOf = new Map(defined.latest.map(({ id, status }) => [id, status]));
  const rows = await trx
    .selectFrom('workflow_version')
    .select(['workflow_id as id', 'version', 'document'])
    .where('workspace_id', '=', workspace)
    .where((eb) => eb.or(pinned.map(({ workflow, version }) => eb.and({ workflow_id: workflow, version }))))
    .execute();
  return {
    older: rows.flatMap((row) =>
      compiled({ ...row, status: statusOf.get(row.id) ?? 'live' }, { catalogue: defined.catalogue, log }),
    ),
    unread: rows.filter(isBeyond).map(keyOf),
  };
};

type Stored = Pick<PublishedVersion, 'id' | 'version' | 'document'>;

const keyOf = ({ id, version }: Stored): string => `${id}:${version}`;

const isBeyond = ({ document }: Stored): boolean => document.nodes.some(({ kind }) => kindOf(kind) === undefined);

// What a newer program published is left to it. A version that can't be read for another reason must not stop its
// workspace: its runs are parked with that reason.
const compiled = (
  published: PublishedVersion,
  { catalogue, log }: { catalogue: Catalogue | undefined; log: Log },
): CompiledWorkflow[] => {
  if (isBeyond(published)) return [];
  try {
    return [compileWorkflow(published, catalogue)];
  } catch (error) {
    log(
      `Version ${published.version} of workflow ${published.id} can't be read: ${error instanceof Error ? error.message : String(error)}`,
    );
    return [];
  }
};
