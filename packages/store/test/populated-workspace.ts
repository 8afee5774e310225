import {
  type HandoffId,
  handoffId,
  type LeadId,
  leadId,
  noTallies,
  type RunId,
  runId,
  type SegmentId,
  segmentId,
  type TemplateId,
  templateId,
  type WorkflowId,
  workflowId,
  type WorkspaceId,
} from '@ripen/domain';
import type { WorkflowDocument } from '@ripen/workflow';
import { type Kysely, sql } from 'kysely';
import { createWorkspace, type Database } from '../src/index.ts';
import { seal } from '../src/effects/seal.ts';
import { putSales } from './put-sales.ts';

/** A workspace in which every table has rows. The first lead has one of everything. */
export interface PopulatedWorkspace {
  workspace: WorkspaceId;
  /** Newest last; `lead` is the first. */
  leads: LeadId[];
  lead: LeadId;
  workflow: WorkflowId;
  draft: WorkflowId;
  document: WorkflowDocument;
  /** `run` is the first, which ended. */
  runs: RunId[];
  run: RunId;
  dynamic: SegmentId;
  list: SegmentId;
  template: TemplateId;
  mail: string;
  /** Of `workflow`. */
  test: string;
  handoff: HandoffId;
}

interface Parser<Id> {
  parse: (text: string) => Id;
}

const idsOf = async <Id>(db: Kysely<Database>, parser: Parser<Id>, count: number): Promise<Id[]> => {
  const { rows } = await sql<{
    id: string;
  }>`select uuidv7() as id from generate_series(1, ${count}::int) order by 1`.execute(db);
  return rows.map(({ id }) => parser.parse(id));
};

const one = async <Id>(db: Kysely<Database>, parser: Parser<Id>): Promise<Id> => {
  const [id] = await idsOf(db, parser, 1);
  if (id === undefined) throw new Error('no id was made');
  return id;
};

const documentFor = (template: TemplateId, segment: SegmentId): WorkflowDocument => ({
  name: 'Welcome series',
  kind: 'nurture',
  settings: { entry: 'again' },
  nodes: [
    { id: 'in', kind: 'entry', config: { on: 'segment', segment, when: 'entered' }, position: { x: 0, y: 0 } },
    { id: 'big', kind: 'branch', config: { rule: { '>=': [{ var: 'companySize' }, 200] } }, position: { x: 0, y: 0 } },
    { id: 'mail', kind: 'send-email', config: { template }, position: { x: 0, y: 0 } },
    { id: 'out', kind: 'exit', config: {}, position: { x: 0, y: 0 } },
  ],
  edges: [
    { from: 'in', port: 'entered', to: 'big' },
    { from: 'big', port: 'yes', to: 'mail' },
    { from: 'big', port: 'no', to: 'out' },
    { from: 'mail', port: 'done', to: 'out' },
  ],
});

/** Makes one. Two of them hold the same texts under different ids. */
export const populateWorkspace = async (db: Kysely<Database>): Promise<PopulatedWorkspace> => {
  const workspace = await createWorkspace(db, { name: 'Northwind', timezone: 'Europe/Berlin' });
  const [template, dynamic, list] = [await one(db, templateId), await one(db, segmentId), await one(db, segmentId)];
  const [workflow, draft] = [await one(db, workflowId), await one(db, workflowId)];
  const [leads, runs] = [await idsOf(db, leadId, 12), await idsOf(db, runId, 4)];
  const document = documentFor(template, dynamic);
  const [lead, run] = [leads[0], runs[0]];
  if (lead === undefined || run === undefined) throw new Error('no ids were made');
  const made = {
    workspace,
    leads,
    lead,
    run,
    workflow,
    draft,
    document,
    runs,
    dynamic,
    list,
    template,
    mail: '',
    test: '',
    handoff: handoffId.parse(workspace),
  };
  await putDefinitions(db, made);
  await putLeads(db, made);
  await putRuns(db, made);
  await putBacktest(db, made);
  const handoff = await one(db, handoffId);
  await putSales(db, { ...made, handoff });
  const { rows } = await sql<{ id: string }>`
    insert into mailbox (workspace_id, message_id, sender, recipients, subject, html, text, headers)
    values (${workspace}, '<1@ripen.example>', 'us@example.com', '{lead1@example.com}', 'Welcome, Ada', '<p>Hi</p>', 'Hi', '[{"key": "To", "value": "lead1"}]')
    returning id`.execute(db);
  const tests = await sql<{ id: string }>`
    insert into workflow_test (workspace_id, workflow_id, name, walk, story)
    values (${workspace}, ${workflow}, 'A large company', '{"days": 30, "from": "2027-03-01T09:00:00Z", "lead": {}, "events": []}', '[]')
    returning id`.execute(db);
  return { ...made, handoff, mail: rows[0]?.id ?? '', test: tests.rows[0]?.id ?? '' };
};

const putDefinitions = async (db: Kysely<Database>, made: PopulatedWorkspace): Promise<void> => {
  const { workspace, template, dynamic, list, workflow, draft, document } = made;
  const json = JSON.stringify(document);
  await sql`insert into template (workspace_id, id, name, subject, html) values (${workspace}, ${template}, 'Welcome', 'Hello', '<p>Hello</p>')`.execute(
    db,
  );
  await sql`insert into segment (workspace_id, id, name, rule) values
    (${workspace}, ${dynamic}, 'Large', '{">=": [{"var": "companySize"}, 200]}'), (${workspace}, ${list}, 'Friends', null)`.execute(
    db,
  );
  await sql`insert into workflow (workspace_id, id, name, kind, status, draft, version) values
    (${workspace}, ${workflow}, 'Welcome series', 'nurture', 'live', ${json}, 2),
    (${workspace}, ${draft}, 'Not yet', 'nurture', 'draft', ${json}, null)`.execute(db);
  await sql`insert into workflow_version (workspace_id, workflow_id, version, document, published_by) values
    (${workspace}, ${workflow}, 1, ${json}, 'Ada'), (${workspace}, ${workflow}, 2, ${json}, 'Ada')`.execute(db);
  await sql`
    with model as (
      insert into workflow (workspace_id, id, name, kind, status, draft, version, updated_at)
      values (${workspace}, uuidv7(), 'Model', 'scoring', 'live', ${modelJson}, 1, '2026-01-01') returning id)
    insert into workflow_version (workspace_id, workflow_id, version, document, published_by)
    select ${workspace}, id, 1, ${modelJson}, 'Ada' from model`.execute(db);
  await sql`insert into rescore (workspace_id, model, shard, after, done, total, started_at)
    values (${workspace}, ${workflow}, 0, ${draft}, 3, 3, now())`.execute(db);
  const user = `user-${workspace}`;
  await sql`insert into auth."user" (id, name, email, "emailVerified", "updatedAt") values (${user}, 'Ada', ${`${user}@example.com`}, true, now())`.execute(
    db,
  );
  await sql`insert into member (workspace_id, user_id, role) values (${workspace}, ${user}, 'owner')`.execute(db);
  await sql`insert into team (workspace_id, name, members, position) values (${workspace}, 'Sales', ${[`user-${workspace}`]}, 0)`.execute(
    db,
  );
  await sql`insert into sending_pace (workspace_id, hand, per_minute) values (${workspace}, 'webhook', 60)`.execute(db);
  await sql`insert into message_provider (workspace_id, name, url, headers, header_names, body, repeatable)
    values (${workspace}, 'Texts', 'https://example.com', '\\x00', '{}', '{}', false)`.execute(db);
  await sql`with hook as (insert into hook (workspace_id, workflow_id, token, secret) values (${workspace}, ${workflow}, ${workflow}, 'whsec_'))
    insert into signing_secret (workspace_id, number, sealed) values (${workspace}, 1, ${seal('whsec_c2VjcmV0', 'secret')})`.execute(
    db,
  );
  await sql`insert into event_name (workspace_id, name) values (${workspace}, 'Signed Up')`.execute(db);
};

const modelJson = JSON.stringify({
  name: 'Model',
  kind: 'scoring',
  nodes: [
    { id: 's', kind: 'signal', config: { event: 'Signed Up' }, position: { x: 0, y: 0 } },
    { id: 'p', kind: 'points', config: { dimension: 'fit', points: 10 }, position: { x: 0, y: 0 } },
  ],
  edges: [{ from: 's', port: 'matched', to: 'p' }],
  settings: { entry: 'again' },
});

/** One that is under way, with the id of the workflow that it tries; the first lead came in. */
const putBacktest = async (
  db: Kysely<Database>,
  { workspace, workflow, document, lead }: PopulatedWorkspace,
): Promise<void> => {
  const tallies = JSON.stringify({ ...noTallies(), entered: { leads: 1, times: 1 } });
  await sql`
    insert into backtest (workspace_id, id, workflow_id, revision, document, from_at, until_at, state, total)
    values (${workspace}, ${workflow}, ${workflow}, 1, ${JSON.stringify(document)}, '2027-02-01', '2027-04-01', 'running', 12)`.execute(
    db,
  );
  await sql`
    insert into backtest_part (workspace_id, backtest_id, shard, after, tallies)
    values (${workspace}, ${workflow}, ripen_shard(${lead}), '00000000-0000-0000-0000-000000000000', '{}')`.execute(db);
  await sql`
    insert into backtest_lead (workspace_id, shard, lead_id, backtest_id, draft)
    values (${workspace}, ripen_shard(${lead}), ${lead}, ${workflow}, ${tallies})`.execute(db);
};

const putLeads = async (
  db: Kysely<Database>,
  { workspace, leads, lead: first, workflow, list, dynamic }: PopulatedWorkspace,
): Promise<void> => {
  await sql`
    insert into lead (workspace_id, shard, id, external_id, email, fields, tags, stage, score, dimensions, band, timezone)
    select ${workspace}, ripen_shard(id), id, 'user-' || n, case when n % 4 <> 0 then 'Lead' || (20 - n) || '@example.com' end,
      jsonb_build_object('firstName', 'Ada' || n, 'lastName', 'Okafor', 'companySize', n * 50), '{fan}', 'raw', n / 3, '{"fit": 1}', 'cold', 'Asia/Tokyo' from unnest(${leads}::uuid[]) with ordinality x(id, n)`.execute(
    db,
  );
  await sql`
    insert into lead_identity (workspace_id, kind, value, lead_id)
    select ${workspace}, 'external', 'user-' || n, id from unnest(${leads}::uuid[]) with ordinality x(id, n)`.execute(
    db,
  );
  const mine = sql`${workspace}::uuid, ripen_shard(${first}::uuid), ${first}::uuid`;
  await sql`
    insert into event (workspace_id, shard, lead_id, message_id, type, name, properties, hash, occurred_at, received_at)
    select ${mine}, 'm' || n, 'track', 'Signed Up', '{"plan": "team"}', '', '2027-03-01T09:00Z'::timestamptz + n * interval '1 hour', now()
    from generate_series(1, 3) n`.execute(db);
  await sql`insert into signal (workspace_id, shard, lead_id, kind, body, at) values (${mine}, 'command', '{}', now())`.execute(
    db,
  );
  await sql`insert into parked_signal (workspace_id, shard, lead_id, seq, kind, body, at, reason, parked_at)
    values (${mine}, 1, 'command', '{}', now(), 'broken', now())`.execute(db);
  await sql`insert into segment_member (workspace_id, shard, lead_id, segment_id, since)
    select ${mine}, segment, now() from unnest(${[list, dynamic]}::uuid[]) segment`.execute(db);
  await sql`insert into ledger (workspace_id, shard, lead_id, model, version, node, dimension, points, at, reason, event)
    values (${mine}, ${workflow}, 1, 'p', 'fit', 10, '2027-03-01T12:30Z', 'Signed Up', 'm1'), (${mine}, ${workflow}, 1, 'p', 'engagement', -4, '2027-03-01T12:31Z', 'Left', 'm2')`.execute(
    db,
  );
  await sql`insert into provider (workspace_id, name, failures, failing_since, probe_at) values (${workspace}, 'send-email', 5, now(), now())`.execute(
    db,
  );
  await sql`insert into standing (workspace_id, shard, lead_id, models) values (${mine}, '{}')`.execute(db);
  await sql`insert into history (workspace_id, shard, lead_id, at, what, said)
    values (${mine}, '2027-03-01T12:30Z', 'segment', 'Entered the segment “Large”')`.execute(db);
  await sql`insert into idempotency (workspace_id, key, request, status, body)
    values (${workspace}, 'k1', '', 200, jsonb_build_object('id', ${first}::uuid)), (${workspace}, 'k2', '', 200, '{}')`.execute(
    db,
  );
};

/** Of the first lead: one that ended, one that waits, one parked; and another lead's that asked for a mail nobody sent yet. */
const putRuns = async (
  db: Kysely<Database>,
  { workspace, leads, runs, workflow }: PopulatedWorkspace,
): Promise<void> => {
  const [first, second] = leads;
  await sql`
    insert into run (workspace_id, shard, lead_id, id, workflow_id, version, status, node, visit, steps, wake_at, asked, event, started_at, ended_at, reason)
    select ${workspace}, ripen_shard(lead), lead, x.id, workflow, 1, status, node, 3, steps, wake_at, asked, event, started_at, ended_at, reason from (values
      (${runs[0]}::uuid, ${first}::uuid, ${workflow}::uuid, 'ended', 'out', 4, null::timestamptz, false, '{"name": "Signed Up"}'::jsonb, '2027-03-01T12:00Z'::timestamptz, '2027-03-01T13:00Z'::timestamptz, null),
      (${runs[1]}::uuid, ${first}::uuid, ${workflow}::uuid, 'waiting', 'mail', 2, '2027-04-01T12:00Z', false, null, '2027-03-02T12:00Z', null, null),
      (${runs[2]}::uuid, ${second}::uuid, ${workflow}::uuid, 'waiting', 'mail', 2, null, true, null, '2027-03-03T12:00Z', null, null),
      (${runs[3]}::uuid, ${leads[2]}::uuid, ${workflow}::uuid, 'parked', 'big', 1, null, false, null, '2027-03-04T12:00Z', null, 'The step failed')
    ) x(id, lead, workflow, status, node, steps, wake_at, asked, event, started_at, ended_at, reason)`.execute(db);
  await sql`
    insert into journal (workspace_id, shard, run_id, step, visit, node, kind, port, at, said, why)
    select ${workspace}, ripen_shard(${first}::uuid), ${runs[0]}::uuid, step, step, node, kind, port, '2027-03-01T12:00Z', said, why::jsonb from (values
      (1, 'in', 'entry', 'entered', 'Entered by the event “Signed Up”', null),
      (2, 'big', 'branch', 'yes', 'If company size is at least 200: yes', '{"companySize": 250}'),
      (3, 'mail', 'send-email', 'done', 'Mail sent: accepted', null),
      (4, 'out', 'exit', null, 'Left the flow', null)) x(step, node, kind, port, said, why)`.execute(db);
  await sql`
    insert into effect (workspace_id, shard, run_id, node, visit, lead_id, workflow_id, version, hand, request, state, attempts, due_at, settled_at, detail)
    select ${workspace}, ripen_shard(lead), run, 'mail', 3, lead, ${workflow}, 1, 'send-email', '{}', state, 1, due_at, settled_at, detail from (values
      (${runs[0]}::uuid, ${first}::uuid, 'sent', null::timestamptz, now(), 'accepted'),
      (${runs[1]}::uuid, ${first}::uuid, 'unknown', null, now(), 'the connection broke'),
      (${runs[2]}::uuid, ${second}::uuid, 'intent', now() + interval '1 hour', null, null)) x(run, lead, state, due_at, settled_at, detail)`.execute(
    db,
  );
  await putHeld(db, { workspace, workflow, runs, lead: leads[2] });
  await sql`
    insert into message (workspace_id, shard, run_id, node, visit, lead_id, message_id, sender, recipient, subject, html, at)
    values (${workspace}, ripen_shard(${first}::uuid), ${runs[0]}, 'mail', 3, ${first}, '<1@ripen.example>', 'us@example.com', 'lead1@example.com',
      'Welcome, Ada', '<p>Hi</p>', '2027-03-01T12:05Z')`.execute(db);
  await sql`
    insert into node_count (workspace_id, workflow_id, version, node, port, day, shard, passed)
    select ${workspace}, ${workflow}, version, 'in', 'entered', current_date, shard, 2 from generate_series(1, 2) version, generate_series(0, 1) shard`.execute(
    db,
  );
};

/** One that is held, what it asked for before, and a going on after a pause that isn't over. */
const putHeld = async (
  db: Kysely<Database>,
  {
    workspace,
    workflow,
    runs,
    lead,
  }: Pick<PopulatedWorkspace, 'workspace' | 'workflow' | 'runs'> & { lead?: LeadId | undefined },
): Promise<void> => {
  await sql`update run set held = true, held_at = now() where workspace_id = ${workspace} and id = ${runs[3]}`.execute(
    db,
  );
  await sql`
    insert into effect (workspace_id, shard, run_id, node, visit, lead_id, workflow_id, version, hand, request, due_at, held)
    values (${workspace}, ripen_shard(${lead}::uuid), ${runs[3]}, 'hook', 1, ${lead}, ${workflow}, 1, 'webhook', '{}', now() + interval '1 hour', true)`.execute(
    db,
  );
  await sql`
    with swept as (
      insert into sweep (workspace_id, workflow_id, task, given_by)
      values (${workspace}, ${workflow}, '{"do": "resume", "policy": "skip", "until": 0}', 'Ada') returning id)
    insert into sweep_shard (workspace_id, sweep_id, shard, after, total)
    select ${workspace}, id, 0, '00000000-0000-0000-0000-000000000000', 1 from swept`.execute(db);
};
