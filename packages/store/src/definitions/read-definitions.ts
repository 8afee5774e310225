import { parseZone, utc, type WorkflowId, type WorkspaceId } from '@ripen/domain';
import type { Catalogue } from '@ripen/rules';
import { type CompiledWorkflow, compileWorkflow, type Defined, kindOf, programNumber } from '@ripen/workflow';
import type { Transaction } from 'kysely';
import { readSetting } from '../questions/workflows/read-setting.ts';
import type { Database } from '../tables.ts';
import { type DefinedWorkspace, defineWorkspace } from './defined-workspace.ts';
import { newestVersions, type StoredVersion } from './newest-versions.ts';

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
  const { readable, unread } = sort(published, { catalogue, log });
  const zone = parseZone(timezone) ?? utc;
  const beyond = new Set(unread);
  const defined = { zone, calendar, catalogue, latest: readable, older: [], segments };
  return defineOrLeave({ workspace: id, epoch, beyond, ahead: beyond.size > 0 }, defined, log);
};

// Rules of segments and stages that can't be read leave the whole workspace to a program that can: others aren't harmed.
const defineOrLeave = (of: Parameters<typeof defineWorkspace>[0], defined: Defined, log: Log): DefinedWorkspace => {
  try {
    return defineWorkspace(of, defined);
  } catch (error) {
    log(`Workspace ${of.workspace} is left alone, its rules can't be read: ${wordsOf(error)}`);
    const { zone, calendar } = defined;
    return defineWorkspace({ ...of, ahead: true }, { zone, calendar, latest: [], older: [], segments: [] });
  }
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
    .select(['workflow_id as id', 'version', 'document', 'program'])
    .where('workspace_id', '=', workspace)
    .where((eb) => eb.or(pinned.map(({ workflow, version }) => eb.and({ workflow_id: workflow, version }))))
    .execute();
  const stored = rows.map((row) => ({ ...row, status: statusOf.get(row.id) ?? ('live' as const) }));
  const { readable, unread } = sort(stored, { catalogue: defined.catalogue, log });
  return { older: readable, unread };
};

// What a newer program published, and this one can't read, is left to it. A version that can't be read for another reason
// must not stop its workspace: its runs are parked with that reason.
const sort = (
  published: readonly StoredVersion[],
  { catalogue, log }: { catalogue: Catalogue | undefined; log: Log },
): { readable: CompiledWorkflow[]; unread: string[] } => {
  const readable: CompiledWorkflow[] = [];
  const unread: string[] = [];
  for (const version of published) {
    const key = `${version.id}:${version.version}`;
    if (version.document.nodes.some(({ kind }) => kindOf(kind) === undefined)) {
      unread.push(key);
      continue;
    }
    try {
      readable.push(compileWorkflow(version, catalogue));
    } catch (error) {
      if (version.program > programNumber) unread.push(key);
      log(`Version ${version.version} of workflow ${version.id} can't be read: ${wordsOf(error)}`);
    }
  }
  return { readable, unread };
};

const wordsOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
