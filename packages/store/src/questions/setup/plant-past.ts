import {
  type Answers,
  type Band,
  type Dimensions,
  type Doer,
  type HandoffId,
  type HandoffStatus,
  type Instant,
  type OutcomeId,
  type OutcomeKind,
  type MoverKind,
  shardCount,
  type WorkspaceId,
} from '@ripen/domain';
import { type Kysely, sql } from 'kysely';
import { lockShard } from '../../definitions/lock-shard.ts';
import type { Database } from '../../tables.ts';

/** A past that a lead of a sample is given: when it came in, its moves in order, handoffs and outcomes. */
export interface PlantedPast {
  externalId: string;
  cameAt: Instant;
  moves: { to: string; at: Instant; by: MoverKind; why: string }[];
  handoffs: {
    id: HandoffId;
    /** MQL and no team, where they are left out. */
    stage?: string;
    team?: string;
    owner: string;
    madeAt: Instant;
    dueAt: Instant;
    status: HandoffStatus;
    escalatedAt: Instant | null;
    answeredAt: Instant | null;
    answeredBy: Doer | null;
    reason: string | null;
    note: string | null;
    answers: Answers;
    score: number;
    band: Band;
    grade: string;
    dimensions: Dimensions;
    because: string[];
  }[];
  outcomes: {
    id: OutcomeId;
    outcome: OutcomeKind;
    opportunity: string;
    amount: number | null;
    at: Instant;
    reason: string | null;
    by: Doer;
  }[];
}

/**
 * Gives leads of a sample workspace, found by their external ids, a past that nobody saw. Whoever tells real things goes
 * by turns. Holds all shards, so that no turn is under way; served by lead_identity's primary key and lead_by_id.
 */
export const plantPast = (db: Kysely<Database>, workspace: WorkspaceId, pasts: readonly PlantedPast[]): Promise<void> =>
  db.transaction().execute(async (trx) => {
    for (let shard = 0; shard < shardCount; shard++) await lockShard(trx, shard);
    const leads = sql`(
      select lead.shard, lead.id, past.* from json_to_recordset(${JSON.stringify(pasts)}::json)
        past("externalId" text, "cameAt" float8, moves json, handoffs json, outcomes json)
      join lead_identity name on name.workspace_id = ${workspace} and name.kind = 'external' and name.value = past."externalId"
      join lead on lead.workspace_id = ${workspace} and lead.id = name.lead_id) p`;
    await sql`
      update lead set created_at = to_timestamp(p."cameAt" / 1000), stage = coalesce(p.moves -> -1 ->> 'to', lead.stage)
      from ${leads} where lead.workspace_id = ${workspace} and lead.shard = p.shard and lead.id = p.id`.execute(trx);
    await sql`
      update stage_move m set at = to_timestamp(p."cameAt" / 1000) from ${leads}
      where m.workspace_id = ${workspace} and m.shard = p.shard and m.lead_id = p.id and m.from_stage is null`.execute(
      trx,
    );
    await sql`
      insert into stage_move (workspace_id, shard, lead_id, at, from_stage, to_stage, since, by_kind, by, why)
      select ${workspace}, p.shard, p.id, to_timestamp(m.at / 1000),
        coalesce(lag(m."to") over stays, 'raw'), m."to", to_timestamp(coalesce(lag(m.at) over stays, p."cameAt") / 1000),
        m.by, json_build_object('kind', m.by), m.why
      from ${leads}, rows from (json_to_recordset(p.moves) as ("to" text, at float8, by text, why text)) with ordinality m("to", at, by, why, place)
      window stays as (partition by p.id order by m.place) order by p.id, m.place`.execute(trx);
    await sql`
      insert into handoff (workspace_id, shard, lead_id, id, stage, team, owner, made_at, due_at, status, escalated_at, answered_at,
        answered_by, reason, note, answers, score, band, grade, dimensions, because)
      select ${workspace}, p.shard, p.id, h.id, coalesce(h.stage, 'MQL'), h.team, h.owner, to_timestamp(h."madeAt" / 1000), to_timestamp(h."dueAt" / 1000), h.status,
        to_timestamp(h."escalatedAt" / 1000), to_timestamp(h."answeredAt" / 1000), h."answeredBy", h.reason, h.note, h.answers,
        h.score, h.band, h.grade, h.dimensions, h.because
      from ${leads}, json_to_recordset(p.handoffs) h(id uuid, stage text, team text, owner text, "madeAt" float8, "dueAt" float8, status text,
        "escalatedAt" float8, "answeredAt" float8, "answeredBy" jsonb, reason text, note text, answers jsonb, score smallint, band text,
        grade text, dimensions jsonb, because jsonb)`.execute(trx);
    await sql`
      insert into outcome (workspace_id, shard, lead_id, id, outcome, opportunity, amount, currency, at, reason, by)
      select ${workspace}, p.shard, p.id, o.id, o.outcome, o.opportunity, o.amount, case when o.amount is not null then 'EUR' end,
        to_timestamp(o.at / 1000), o.reason, o.by
      from ${leads}, json_to_recordset(p.outcomes) o(id uuid, outcome text, opportunity text, amount numeric, at float8, reason text, by jsonb)`.execute(
      trx,
    );
    // Open handoffs get their alarms in the leads' next turns.
    await sql`
      insert into signal (workspace_id, shard, lead_id, kind, body, at)
      select ${workspace}, p.shard, p.id, 'command', '{"by": "ripen", "command": {"do": "reconsider"}}', clock_timestamp() from ${leads}`.execute(
      trx,
    );
  });
