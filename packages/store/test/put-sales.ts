import { type Kysely, sql } from 'kysely';
import type { Database } from '../src/index.ts';
import type { PopulatedWorkspace } from './populated-workspace.ts';

/** The first lead came to MQL, was handed over, with a notice that waits, and brought an opportunity. */
export const putSales = async (
  db: Kysely<Database>,
  { workspace, lead, handoff }: PopulatedWorkspace,
): Promise<void> => {
  const mine = sql`${workspace}::uuid, ripen_shard(${lead}::uuid), ${lead}::uuid`;
  const nobody = '00000000-0000-0000-0000-000000000000';
  await sql`
    insert into stage_move (workspace_id, shard, lead_id, at, from_stage, to_stage, since, by_kind, by, why)
    values (${mine}, '2027-03-02T09:00Z', 'raw', 'MQL', '2027-03-01T09:00Z', 'rule', '{"kind": "rule"}', 'It fits')`.execute(
    db,
  );
  await sql`
    insert into handoff (workspace_id, shard, lead_id, id, stage, owner, team, made_at, due_at, status, score, band, grade, dimensions, because)
    values (${mine}, ${handoff}, 'MQL', ${`user-${workspace}`}, 'Sales', '2027-03-02T09:00Z', '2027-03-02T13:00Z', 'open', 62, 'warm', 'A2', '{"fit": 40}', '["It fits"]')`.execute(
    db,
  );
  await sql`
    insert into effect (workspace_id, shard, lead_id, run_id, node, visit, workflow_id, version, hand, request, attempts, due_at, detail)
    values (${mine}, ${handoff}, 'made', 1, ${nobody}, 0, 'notify', '{"provider": "send-email", "told": {"subject": "a", "message": "b"}}', 1, now() + interval '1 hour', 'no answer')`.execute(
    db,
  );
  await sql`
    insert into outcome (workspace_id, shard, lead_id, id, outcome, opportunity, amount, currency, at, by)
    values (${mine}, uuidv7(), 'opened', 'Deal 1', 1200, 'EUR', '2027-03-03T09:00Z', '{"member": null, "name": "CRM"}')`.execute(
    db,
  );
};
