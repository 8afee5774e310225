import { type LeadId, type RunId, type WorkflowId, type WorkspaceId, runId } from '@ripen/domain';
import { type Bell, openBell } from '@ripen/bell';
import { turn } from '@ripen/engine';
import {
  type Database,
  type Runner,
  addVersion,
  changeDefinitions,
  createWorkflow,
  createWorkspace,
  findOrMakeLead,
  openDatabase,
  openPool,
  openRunner,
} from '@ripen/store';
import { ask, freshDatabase } from '@ripen/testkit';
import { type WorkflowDocument, workflowDocument } from '@ripen/workflow';
import type { Kysely } from 'kysely';
import { randomUUID } from 'node:crypto';
import { type RunningWorker, startWorker, type WorkerOptions } from '../src/index.ts';

/** A workspace, and what is done in it. */
export interface StandWorkspace {
  workspace: WorkspaceId;
  publish: (
    steps: [id: string, kind: string, config?: object][],
    lines: [string, string, string][],
    into?: WorkflowId,
  ) => Promise<WorkflowId>;
  lead: (email: string) => Promise<LeadId>;
  start: (workflow: WorkflowId, leads: readonly LeadId[]) => Promise<RunId[]>;
}

/** A database with one workspace, and what tests of a worker do with it. */
export interface Stand extends StandWorkspace {
  url: string;
  db: Kysely<Database>;
  bell: Bell;
  runner: Runner;
  /** Another workspace in the same database. */
  another: (name: string) => Promise<StandWorkspace>;
  worker: (options?: Partial<WorkerOptions>) => Promise<RunningWorker>;
  ask: <Row extends object>(sql: string) => Promise<Row[]>;
  close: () => Promise<void>;
}

/** Sets up a stand; with Redis where an address is given. */
export const openStand = async (redisUrl: string | null = null): Promise<Stand> => {
  const database = await freshDatabase();
  const pool = openPool(database.url, { name: 'test', max: 8 });
  const db = openDatabase(pool);
  const bell = await openBell({
    redisUrl: redisUrl ?? undefined,
    databaseUrl: database.url,
    log: (line) => console.log(line),
  });
  const runner = openRunner({ pool, turn, onEffects: (shards) => bell.ring('effects', shards) });
  const another = async (name: string): Promise<StandWorkspace> =>
    within({ db, runner }, await createWorkspace(db, { name, timezone: 'UTC' }));
  const workers: RunningWorker[] = [];
  return {
    url: database.url,
    db,
    bell,
    runner,
    another,
    ...(await another('Acme')),
    worker: async (options = {}) => {
      const usual = {
        db,
        databaseUrl: database.url,
        bell,
        runner,
        smtpUrl: null,
        publicUrl: 'http://ripen.test',
        secret: 's'.repeat(32),
        allowPrivateWebhooks: true,
        log: (line: string) => console.log(line),
        reconcileEvery: 500,
      };
      const worker = await startWorker({ ...usual, ...options });
      workers.push(worker);
      return worker;
    },
    ask: (sql) => ask(database.url, sql) as never,
    close: async () => {
      for (const worker of workers) await worker.stop();
      await bell.close();
      await pool.end();
      await database.drop();
    },
  };
};

const within = ({ db, runner }: Pick<Stand, 'db' | 'runner'>, workspace: WorkspaceId): StandWorkspace => ({
  workspace,
  publish: (steps, lines, into) => publish(db, workspace, { document: draw(steps, lines), into }),
  lead: async (email) => (await findOrMakeLead(db, workspace, { email })).lead,
  start: async (workflow, leads) => {
    const runs = leads.map(() => runId.parse(randomUUID()));
    await runner.command(
      workspace,
      leads.map((lead, index) => ({
        lead,
        by: 'api',
        command: { do: 'start', run: runs[index] ?? runId.parse(randomUUID()), workflow, data: {} },
      })),
    );
    return runs;
  },
});

const draw = (steps: [string, string, object?][], lines: [string, string, string][]): WorkflowDocument =>
  workflowDocument.parse({
    name: 'A flow',
    kind: 'nurture',
    nodes: steps.map(([id, kind, config = {}]) => ({ id, kind, config })),
    edges: lines.map(([from, port, to]) => ({ from, port, to })),
  });

const publish = async (
  db: Kysely<Database>,
  workspace: WorkspaceId,
  { document, into }: { document: WorkflowDocument; into: WorkflowId | undefined },
): Promise<WorkflowId> => {
  const workflow = into ?? (await createWorkflow(db, workspace, document));
  const { version } = await db
    .selectFrom('workflow')
    .select('version')
    .where('id', '=', workflow)
    .executeTakeFirstOrThrow();
  await changeDefinitions(db, workspace, (trx) =>
    addVersion(trx, workspace, { workflow, version: (version ?? 0) + 1, document, by: 'a test' }),
  );
  return workflow;
};
