import { instant, type WorkflowId, type WorkspaceId, workspaceId } from '@ripen/domain';
import { openDatabase, startBacktest } from '@ripen/store';
import { type WorkflowDocument, workflowDocument } from '@ripen/workflow';
import type { Pool } from 'pg';

/** A welcome of three mails, with a wait for an event and a rule that counts events: what a marketer would draw. */
export const benchDraft: WorkflowDocument = workflowDocument.parse({
  name: 'Bench',
  kind: 'nurture',
  settings: { entry: 'again' },
  nodes: [
    { id: 'in', kind: 'entry', config: { on: 'event', event: 'Signed Up' } },
    { id: 'hello', kind: 'send-email', config: { subject: 'Hello', html: '<p>Hello</p>' } },
    { id: 'look', kind: 'wait-for-event', config: { event: 'Viewed Pricing', timeout: { days: 3 } } },
    {
      id: 'keen',
      kind: 'branch',
      config: { rule: { '>=': [{ 'event-count': ['Viewed Pricing', { within: { days: 14 } }] }, 2] } },
    },
    { id: 'offer', kind: 'send-email', config: { subject: 'Offer', html: '<p>Offer</p>' } },
    { id: 'week', kind: 'wait', config: { for: { days: 7 } } },
    { id: 'last', kind: 'send-email', config: { subject: 'Last', html: '<p>Last</p>' } },
    { id: 'out', kind: 'exit', config: {} },
  ],
  edges: [
    { from: 'in', port: 'entered', to: 'hello' },
    { from: 'hello', port: 'done', to: 'look' },
    { from: 'look', port: 'happened', to: 'keen' },
    { from: 'look', port: 'timeout', to: 'keen' },
    { from: 'keen', port: 'yes', to: 'offer' },
    { from: 'keen', port: 'no', to: 'week' },
    { from: 'offer', port: 'done', to: 'week' },
    { from: 'week', port: 'done', to: 'last' },
    { from: 'last', port: 'done', to: 'out' },
  ],
});

/** Makes a workspace with that draft and so many leads, each with fifty events in ninety days, thirty of which the draft hears. */
export const seedPast = async (
  pool: Pool,
  leads: number,
): Promise<{ workspace: WorkspaceId; workflow: WorkflowId }> => {
  const { rows } = await pool.query<{ id: string }>(`insert into workspace (name) values ('Bench') returning id`);
  const workspace = workspaceId.parse(rows[0]?.id);
  const flow = await pool.query<{ id: WorkflowId }>(
    `insert into workflow (workspace_id, name, kind, draft) values ($1, 'Bench', 'nurture', $2) returning id`,
    [workspace, benchDraft],
  );
  await pool.query(
    `insert into lead (workspace_id, shard, id, external_id, email, fields, stage, created_at)
     select $1, ripen_shard(id), id, 'lead-' || n, 'lead-' || n || '@example.com',
       jsonb_build_object('firstName', 'Ada', 'lastName', 'Example', 'companySize', n % 1000), 'raw', now() - interval '1 year'
     from (select uuidv7() as id, n from generate_series(1, $2::bigint) n) one`,
    [workspace, leads],
  );
  await pool.query(
    `insert into event (workspace_id, message_id, shard, lead_id, type, name, properties, hash, occurred_at, received_at)
     select workspace_id, external_id || '-' || k, shard, id, 'track',
       (array['Signed Up', 'Viewed Pricing', 'Viewed Page', 'Viewed Pricing', 'Clicked'])[1 + k % 5], '{"plan": "pro", "page": "/pricing"}', '',
       now() - ((substr(external_id, 6)::int * 37 + k * 43) % 2150) * interval '1 hour', now() from lead, generate_series(1, 50) k where workspace_id = $1`,
    [workspace],
  );
  await pool.query('vacuum analyze');
  const [made] = flow.rows;
  if (!made) throw new Error('no workflow was made');
  return { workspace, workflow: made.id };
};

/** Asks for a backtest of the draft over the ninety days. */
export const askForBacktest = (
  pool: Pool,
  { workspace, workflow }: { workspace: WorkspaceId; workflow: WorkflowId },
): Promise<string> => {
  const until = instant(Date.now());
  return startBacktest(openDatabase(pool), workspace, {
    workflow,
    revision: 1,
    document: benchDraft,
    published: null,
    segment: null,
    rule: null,
    from: instant(until - 90 * 86_400_000),
    until,
  });
};
