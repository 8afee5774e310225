import {
  type LeadId,
  leadId,
  type RunId,
  runId,
  type Signal,
  type TurnResult,
  type WorkflowId,
  workflowId,
  type WorkspaceId,
} from '@ripen/domain';
import { freshDatabase } from '@ripen/testkit';
import type { Turn, WorkflowDocument } from '@ripen/workflow';
import { type Kysely, sql } from 'kysely';
import type { Pool } from 'pg';
import {
  createWorkspace,
  type Database,
  openDatabase,
  openPool,
  openRunner,
  type Runner,
  type RunnerOptions,
} from '../src/index.ts';
import { lookUntilDone } from './look-until-done.ts';

/** A database with what turns are taken on, and ways to put work into it and to see what came of it. */
export interface RunnerScene {
  url: string;
  pool: Pool;
  db: Kysely<Database>;
  /** A runner that looks until it is done. */
  runner: (turn: Turn, options?: Partial<RunnerOptions>) => Runner;
  workspace: () => Promise<{ workspace: WorkspaceId; workflow: WorkflowId }>;
  /** Leads of shard 0. */
  leads: (workspace: WorkspaceId, count: number) => Promise<LeadId[]>;
  /** Runs that are due since so many seconds, one for each lead. */
  due: (
    of: { workspace: WorkspaceId; workflow: WorkflowId },
    leads: readonly LeadId[],
    seconds?: number,
  ) => Promise<RunId[]>;
  signals: (
    workspace: WorkspaceId,
    signals: readonly { lead: LeadId; signal: Signal; secondsAgo?: number }[],
  ) => Promise<void>;
  rows: <Row>(text: string) => Promise<Row[]>;
  close: () => Promise<void>;
}

const document: WorkflowDocument = {
  name: 'Flow',
  kind: 'nurture',
  settings: { entry: 'again' },
  nodes: [{ id: 'in', kind: 'entry', config: { on: 'api' }, position: { x: 0, y: 0 } }],
  edges: [],
};

/** A signal that is told apart by its number. */
export const numbered = (id: number): Signal => ({
  kind: 'command',
  by: 'api',
  command: {
    do: 'cancel',
    run: runId.parse(`00000000-0000-4000-8000-${String(id).padStart(12, '0')}`),
    reason: String(id),
  },
});

/** The number of such a signal. */
export const numberOf = (signal: Signal): string =>
  signal.kind === 'command' && signal.command.do === 'cancel' ? signal.command.reason : '?';

/** A turn that ends due runs with a step each, and writes the numbers of its signals into the lead's story. */
export const tellingTurn: Turn = ({ lead, runs, alarm }, signals, { now }): TurnResult => {
  const woken = runs.filter(({ wakeAt }) => wakeAt !== null && wakeAt <= now);
  return {
    lead: null,
    runs: woken.map((run) => ({
      ...run,
      status: 'ended',
      steps: run.steps + 1,
      wakeAt: null,
      port: null,
      endedAt: now,
    })),
    journal: woken.map((run) => ({
      run: run.id,
      step: run.steps + 1,
      visit: run.visit,
      node: run.node,
      kind: 'wait',
      port: 'done',
      at: now,
      said: 'Woke',
      why: null,
    })),
    ledger: [],
    history: signals.map((signal) => ({ lead: lead.id, at: now, what: 'changed', said: numberOf(signal) })),
    memberships: [],
    effects: [],
    standing: null,
    rescored: [],
    passes: [],
    moves: [],
    handoffs: [],
    notices: [],
    outcomes: [],
    nextWake: null,
    alarm: alarm !== null && alarm <= now ? null : alarm,
  };
};

const idsOf = async (db: Kysely<Database>, count: number): Promise<string[]> => {
  const { rows } = await sql<{ id: string }>`
    select (left(uuidv7()::text, 34) || lpad(to_hex(64 * (n % 4)), 2, '0'))::uuid as id from generate_series(1, ${count}::int) n`.execute(
    db,
  );
  return rows.map(({ id }) => id);
};

const makeWorkspace = async (db: Kysely<Database>): Promise<{ workspace: WorkspaceId; workflow: WorkflowId }> => {
  const workspace = await createWorkspace(db, { name: 'Northwind', timezone: 'UTC' });
  const { id } = await db
    .insertInto('workflow')
    .values({
      workspace_id: workspace,
      name: 'Flow',
      kind: 'nurture',
      status: 'live',
      draft: JSON.stringify(document),
      version: 1,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  await db
    .insertInto('workflow_version')
    .values({
      workspace_id: workspace,
      workflow_id: id,
      version: 1,
      document: JSON.stringify(document),
      published_by: 'a test',
    })
    .execute();
  return { workspace, workflow: workflowId.parse(id) };
};

/** Opens a scene over a database of its own. */
export const openRunnerScene = async (): Promise<RunnerScene> => {
  const { url, drop } = await freshDatabase();
  const pool = openPool(url, { name: 'test', max: 10 });
  const db = openDatabase(pool);
  return {
    url,
    pool,
    db,
    runner: (turn, options = {}) => lookUntilDone(openRunner({ pool, turn, ...options })),
    workspace: () => makeWorkspace(db),
    leads: async (workspace, count) => {
      const leads = (await idsOf(db, count)).map((id) => leadId.parse(id));
      await sql`insert into lead (workspace_id, shard, id, stage) select ${workspace}, 0, id, 'raw' from unnest(${leads}::uuid[]) id`.execute(
        db,
      );
      return leads;
    },
    due: async ({ workspace, workflow }, leads, seconds = 1) => {
      const { rows } = await sql<{ id: RunId }>`
        insert into run (workspace_id, shard, lead_id, id, workflow_id, version, status, node, visit, steps, wake_at, port, started_at)
        select ${workspace}, 0, lead, gen_random_uuid(), ${workflow}, 1, 'waiting', 'in', 1, 1, now() - ${seconds} * interval '1 second', 'done', now()
        from unnest(${[...leads]}::uuid[]) with ordinality x(lead, place) order by place returning id`.execute(db);
      return rows.map(({ id }) => id);
    },
    signals: async (workspace, signals) => {
      const rows = JSON.stringify(
        signals.map(({ lead, signal, secondsAgo = 0 }) => ({ lead, body: signal, ago: secondsAgo })),
      );
      await sql`
        insert into signal (workspace_id, shard, lead_id, kind, body, at)
        select ${workspace}, 0, lead, body->>'kind', body, now() - ago * interval '1 second'
        from rows from (json_to_recordset(${rows}::json) as (lead uuid, body jsonb, ago float8)) with ordinality x(lead, body, ago, place) order by place`.execute(
        db,
      );
    },
    rows: async <Row>(text: string) => (await sql.raw<Row>(text).execute(db)).rows,
    close: async () => {
      await pool.end();
      await drop();
    },
  };
};
