import { type Kysely, sql } from 'kysely';
import type { Database } from '../src/index.ts';
import type { PopulatedWorkspace } from './populated-workspace.ts';

/** Adds some thousand leads with runs, events and mails to a workspace, so that plans are those of a real one. */
export const crowd = async (db: Kysely<Database>, { workspace, workflow, list }: PopulatedWorkspace): Promise<void> => {
  await sql`
    insert into lead (workspace_id, shard, id, external_id, email, stage, score)
    select ${workspace}, ripen_shard(id), id, 'crowd-' || n, case when n % 5 > 0 then 'crowd' || n || '@example.com' end, 'raw', n % 101
    from (select uuidv7() as id, n from generate_series(1, 3000) n) x`.execute(db);
  const mine = sql`from lead where workspace_id = ${workspace} and external_id like 'crowd-%'`;
  await sql`
    insert into lead_identity (workspace_id, kind, value, lead_id) select ${workspace}, 'external', external_id, id ${mine}`.execute(
    db,
  );
  await sql`
    insert into event (workspace_id, shard, lead_id, message_id, type, name, properties, hash, occurred_at, received_at)
    select ${workspace}, shard, id, external_id, 'track', 'Signed Up', '{}', '', now() - score * interval '1 hour', now() ${mine}`.execute(
    db,
  );
  await sql`
    insert into run (workspace_id, shard, lead_id, id, workflow_id, version, status, node, visit, steps, wake_at, started_at, ended_at)
    select ${workspace}, shard, id, uuidv7(), ${workflow}, 1, case when score < 20 then 'waiting' else 'ended' end, 'mail', 1, 3,
      case when score < 20 then now() end, now() - score * interval '1 hour', case when score < 20 then null else now() end ${mine}`.execute(
    db,
  );
  await sql`
    insert into journal (workspace_id, shard, run_id, step, visit, node, kind, at, said)
    select workspace_id, shard, id, step, 1, 'mail', 'wait', now(), 'Waits' from run, generate_series(1, 3) step where workspace_id = ${workspace} and visit = 1`.execute(
    db,
  );
  await sql`
    insert into effect (workspace_id, shard, run_id, node, visit, lead_id, workflow_id, version, hand, request, state, due_at)
    select workspace_id, shard, id, 'mail', 1, lead_id, workflow_id, 1, 'send-email', '{}',
      case status when 'waiting' then 'intent' else 'sent' end, wake_at from run where workspace_id = ${workspace} and visit = 1`.execute(
    db,
  );
  await sql`
    insert into message (workspace_id, shard, run_id, node, visit, lead_id, message_id, sender, recipient, subject, html, at)
    select workspace_id, shard, id, 'mail', 1, lead_id, id::text, 'a', 'b', 'c', 'd', started_at
    from run where workspace_id = ${workspace} and visit = 1`.execute(db);
  await sql`
    insert into segment_member (workspace_id, shard, lead_id, segment_id, since) select ${workspace}, shard, id, ${list}, now() ${mine}`.execute(
    db,
  );
  await sql`
    insert into ledger (workspace_id, shard, lead_id, model, version, node, dimension, points, at, reason)
    select ${workspace}, shard, id, ${workflow}, 1, 'p', 'fit', 1, now(), 'x' ${mine}`.execute(db);
  await sql`insert into standing (workspace_id, shard, lead_id, models) select ${workspace}, shard, id, '{}' ${mine} on conflict do nothing`.execute(
    db,
  );
  await sql`
    insert into history (workspace_id, shard, lead_id, at, what, said) select ${workspace}, shard, id, now(), 'changed', 'x' ${mine}`.execute(
    db,
  );
  await sql`
    insert into editing (workspace_id, workflow_id, tab, who, name, seen_at)
    select ${workspace}, ${workflow}, uuidv7(), 'x', 'x', now() from generate_series(1, 300)`.execute(db);
  await sql`
    insert into workflow_test (workspace_id, workflow_id, name, walk, story)
    select ${workspace}, ${workflow}, 'x', '{}', '[]' from generate_series(1, 300)`.execute(db);
  await sql`
    insert into backtest (workspace_id, workflow_id, revision, document, from_at, until_at, state, finished_at)
    select ${workspace}, ${workflow}, n, '{}', now() - interval '1 day', now(), 'cancelled', now() from generate_series(1, 500) n`.execute(
    db,
  );
  await sql`
    insert into stage_move (workspace_id, shard, lead_id, at, from_stage, to_stage, since, by_kind, by, why)
    select ${workspace}, shard, id, now() - score * interval '1 day', 'raw', 'MQL', now() - (score + 1) * interval '1 day', 'rule', '{"kind": "rule"}', 'x' ${mine}`.execute(
    db,
  );
  await sql`
    insert into handoff (workspace_id, shard, lead_id, id, stage, owner, team, made_at, due_at, status, answered_at, score, band, grade, dimensions, because)
    select ${workspace}, shard, id, uuidv7(), 'MQL', 'user-' || score, 'team-' || score, now() - score * interval '1 day', now() - score * interval '1 day',
      case when score % 10 = 0 then 'open' else 'accepted' end, case when score % 10 > 0 then now() end, score, 'warm', 'B2', '{}', '[]' ${mine}`.execute(
    db,
  );
  await sql`
    insert into outcome (workspace_id, shard, lead_id, id, outcome, at, by) select ${workspace}, shard, id, uuidv7(), 'won', now(), '{}' ${mine}`.execute(
    db,
  );
  await sql`
    insert into mailbox (workspace_id, received_at, sender, recipients, subject, html, text, headers)
    select ${workspace}, now() - n * interval '1 minute', 'a', '{b}', 'c', 'd', 'e', '[]' from generate_series(1, 1000) n`.execute(
    db,
  );
};
