import type { Handoff, HandoffNotice, Outcome } from '@ripen/domain';
import { sql, type Transaction } from 'kysely';
import type { Database } from '../../tables.ts';
import type { In } from '../batch.ts';
import { assignOwners } from './assign-owners.ts';

const flat = <T extends object>(rows: readonly In<T>[]): string =>
  JSON.stringify(rows.map(({ workspace, entry }) => ({ workspace, ...entry })));

/** How many reasons a handoff gives. */
const mostReasons = 3;

/**
 * Stores handoffs as they are now. One that is made gets its owner, where several take turns, and what gave the lead most
 * points as further reasons. Found by the primary keys of handoff and ledger; makers of handoffs of one stage wait for one
 * another where owners take turns.
 */
export const writeHandoffs = async (
  trx: Transaction<Database>,
  shard: number,
  handoffs: readonly In<Handoff>[],
): Promise<void> => {
  if (handoffs.length === 0) return;
  const rows = await assignOwners(trx, handoffs);
  await sql`
    insert into handoff as h (workspace_id, shard, lead_id, id, stage, owner, team, made_at, due_at, status, escalated_at, answered_at,
      answered_by, reason, note, come_back_at, came_back_at, answers, score, band, grade, dimensions, because)
    select x.workspace, ${shard}, x.lead, x.id, x.stage, x.owner, x.team, to_timestamp(x."madeAt" / 1000), to_timestamp(x."dueAt" / 1000),
      x.status, to_timestamp(x."escalatedAt" / 1000), to_timestamp(x."answeredAt" / 1000), x."answeredBy", x.reason, x.note,
      to_timestamp(x."comeBackAt" / 1000), to_timestamp(x."cameBackAt" / 1000), x.answers, x.score, x.band, x.grade, x.dimensions,
      ${reasons(shard)}
    from json_to_recordset(${flat(rows)}::json)
      x(workspace uuid, lead uuid, id uuid, stage text, owner text, team text, "madeAt" float8, "dueAt" float8, status text, "escalatedAt" float8,
        "answeredAt" float8, "answeredBy" jsonb, reason text, note text, "comeBackAt" float8, "cameBackAt" float8, answers jsonb,
        score smallint, band text, grade text, dimensions jsonb, because jsonb)
    on conflict (workspace_id, shard, id) do update set owner = excluded.owner, status = excluded.status,
      escalated_at = excluded.escalated_at, answered_at = excluded.answered_at, answered_by = excluded.answered_by,
      reason = excluded.reason, note = excluded.note, come_back_at = excluded.come_back_at, came_back_at = excluded.came_back_at,
      answers = excluded.answers, revision = h.revision + 1`.execute(trx);
};

// What gave most points over all, after the reasons that the turn saw.
const reasons = (shard: number) => sql`(
  select coalesce(jsonb_agg(said order by place), '[]') from (
    select said, place from (
      select value #>> '{}' as said, ordinality as place from jsonb_array_elements(x.because) with ordinality
      union all
      (select reason || ' (+' || sum(points) || ' ' || dimension || ')', 1000 - sum(points) from ledger l
       where l.workspace_id = x.workspace and l.shard = ${shard} and l.lead_id = x.lead
         and not exists (select from jsonb_array_elements_text(x.because) told where position(l.reason in told) > 0)
       group by reason, dimension having sum(points) > 0 order by sum(points) desc, reason limit ${mostReasons})
    ) known order by place limit ${mostReasons}) first)`;

/** Puts notices to colleagues into the outbox, due at once; the same one isn't asked for twice. A team without a head isn't told. */
export const insertNotices = async (
  trx: Transaction<Database>,
  shard: number,
  notices: readonly In<HandoffNotice>[],
): Promise<void> => {
  if (notices.length === 0) return;
  const rows = notices.map(({ workspace, entry: { to, subject, message, ...entry } }) => ({
    workspace,
    entry: {
      ...entry,
      request: {
        provider: 'send-email',
        ...(typeof to === 'string' ? { to } : { member: to.member }),
        told: { subject, message },
      },
    },
  }));
  await sql`
    insert into effect (workspace_id, shard, run_id, node, visit, lead_id, workflow_id, version, hand, request, due_at)
    select workspace, ${shard}, handoff, about, 1, lead, '00000000-0000-0000-0000-000000000000', 0, 'notify', request, clock_timestamp()
    from json_to_recordset(${flat(rows)}::json) x(workspace uuid, handoff uuid, about text, lead uuid, request jsonb)
    where request ->> 'to' is distinct from 'head' or exists (
      select from handoff h join team on team.workspace_id = h.workspace_id and team.name = h.team
      where h.workspace_id = x.workspace and h.shard = ${shard} and h.id = x.handoff and team.head is not null)
    on conflict do nothing`.execute(trx);
};

/** Stores outcomes at sales; one that is known by its id is known better now. */
export const writeOutcomes = async (
  trx: Transaction<Database>,
  shard: number,
  outcomes: readonly In<Outcome>[],
): Promise<void> => {
  if (outcomes.length === 0) return;
  const last = new Map(outcomes.map((row) => [row.entry.id, row]));
  await sql`
    insert into outcome (workspace_id, shard, lead_id, id, outcome, opportunity, amount, currency, at, reason, by)
    select workspace, ${shard}, lead, id, outcome, opportunity, amount, currency, to_timestamp(at / 1000), reason, by
    from json_to_recordset(${flat([...last.values()])}::json)
      x(workspace uuid, lead uuid, id uuid, outcome text, opportunity text, amount numeric, currency text, at float8, reason text, by jsonb)
    on conflict (workspace_id, shard, lead_id, id) do update set amount = excluded.amount, currency = excluded.currency,
      at = excluded.at, reason = excluded.reason, by = excluded.by`.execute(trx);
};
