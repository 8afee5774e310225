import type { LeadId } from '@ripen/domain';
import { type Kysely, sql, type Transaction } from 'kysely';
import { surely, type Written } from '../connect/surely.ts';
import { faultPoint } from '../faults/fault-point.ts';
import type { Database } from '../tables.ts';
import { tryAgain } from '../turns/try-again.ts';
import { blockMore } from './block-more.ts';
import type { ClaimedEffect } from './claimed-effect.ts';
import { paceEffects } from './pace-effects.ts';
import { type InHand, readClaimed } from './read-claimed.ts';
import { readNotices } from './read-notices.ts';
import { signalOutcomes } from './signal-outcomes.ts';
import { surveyEffects, type WaitingEffects } from './survey-effects.ts';
import { unwanted } from './unwanted.ts';

/** How long a hand may take, in milliseconds, before its attempt is given up for dead, where nothing else is said. */
export const leaseMilliseconds = 60_000;

/** Which hands there are, about how many effects they can take now, and how long each may take, in milliseconds. */
export interface FreeHands {
  hands: readonly string[];
  limit: number;
  lease?: number | undefined;
}

/** What was claimed; and whether others were settled by that already, so that leads have signals to take, or made to wait for their provider or their place. */
export interface EffectClaim {
  claimed: ClaimedEffect[];
  settled: number;
  blocked: number;
}

const nothing: EffectClaim = { claimed: [], settled: 0, blocked: 0 };

/**
 * Takes due intents of a shard into hand, an equal share for each workspace. Suppression, erasure and a provider that is
 * given up are decided in the very statement that sets `handing over`, so that no hand-over begins after a suppression was
 * committed. What was claimed is known also where the connection is lost at the commit. Served by effect_due; locks the
 * rows it takes and skips those that others hold.
 */
export const claimEffects = (db: Kysely<Database>, shard: number, free: FreeHands): Promise<EffectClaim> =>
  tryAgain(() => surely(db, (trx) => claimOnce(trx, shard, free)));

const claimOnce = async (trx: Transaction<Database>, shard: number, free: FreeHands): Promise<Written<EffectClaim>> => {
  const due = (await surveyEffects(trx, shard)).filter(({ hand, dueIn }) => dueIn <= 0 && free.hands.includes(hand));
  if (due.length === 0) return { value: nothing, xid: null };
  const chosen = some(due, free.limit);
  const waiting = await paceEffects(trx, shard, chosen);
  const taken = await take(trx, shard, {
    due: chosen,
    each: Math.ceil(free.limit / due.length),
    lease: free.lease ?? leaseMilliseconds,
  });
  const open = taken.filter(({ state }) => state === 'handing over');
  const blocked = taken.filter(({ state }) => state === 'intent');
  const over = taken.filter(({ state }) => state !== 'handing over' && state !== 'intent');
  await signalOutcomes(trx, shard, over);
  if (blocked.length > 0) await blockMore(trx, shard, blocked);
  const claimed = open.length === 0 ? [] : await readOpen(trx, shard, open);
  if (taken.length > 0) await faultPoint('handover.before-commit');
  const value = { claimed, settled: over.length, blocked: blocked.length + waiting };
  return { value, xid: taken[0]?.xid ?? null };
};

const readOpen = async (
  trx: Transaction<Database>,
  shard: number,
  open: readonly InHand[],
): Promise<ClaimedEffect[]> => {
  const claimed = await readClaimed(trx, shard, open);
  const found = new Set(claimed.map(({ run }) => run));
  const notices = await readNotices(
    trx,
    shard,
    open.filter(({ run }) => !found.has(run)),
  );
  return [...claimed, ...notices];
};

// With more workspaces than there are hands, chance decides whose turn it is.
const some = (due: readonly WaitingEffects[], limit: number): readonly WaitingEffects[] => {
  if (due.length <= limit) return due;
  const thrown = due.map((one) => ({ one, dice: Math.random() })).toSorted((a, b) => a.dice - b.dice);
  return thrown.slice(0, limit).map(({ one }) => one);
};

interface Taken extends InHand {
  lead: LeadId;
  state: 'handing over' | 'intent' | 'suppressed' | 'skipped' | 'failed';
  detail: string;
  xid: string;
}

interface Wanted {
  due: readonly WaitingEffects[];
  each: number;
  lease: number;
}

const take = async (trx: Transaction<Database>, shard: number, { due, each, lease }: Wanted): Promise<Taken[]> => {
  const { rows } = await sql<Taken>`
    with picked as (
      select e.* from unnest(${due.map(({ workspace }) => workspace)}::uuid[], ${due.map(({ hand }) => hand)}::text[], ${due.map(({ paced }) => paced)}::bool[]) w(workspace, hand, paced)
      cross join lateral (
        select workspace_id, run_id, node, visit, lead_id, effect.hand, resent_by, request ->> 'topic' as topic, coalesce(request ->> 'provider', effect.hand) as provider
        from effect
        where shard = ${shard} and workspace_id = w.workspace and effect.hand = w.hand
          and state = 'intent' and not held and blocked_by is null and due_at <= clock_timestamp()
          and (slot_at is not null or not w.paced)
        order by due_at limit ${each} for update skip locked) e
    ), judged as (
      select e.workspace_id, e.run_id, e.node, e.visit, e.provider, clock_timestamp() as now, p.probe_at is not null as probe,
             case when l.id is null or (r.id is null and h.id is null) then 'skipped'
                  when u.why is not null then 'suppressed'
                  when p.given_up_at is not null then 'failed'
                  when p.probe_at is not null and p.probe_run is distinct from e.run_id then 'intent'
                  else 'handing over' end as state,
             case when l.id is null then 'the lead was erased'
                  when r.id is null and h.id is null then 'what it belongs to was over before'
                  when u.why is not null then u.why
                  when p.given_up_at is not null then 'endpoint_disabled: ' || coalesce(p.detail, 'it failed for five days') end as detail
      from picked e
      left join lead l on l.workspace_id = e.workspace_id and l.shard = ${shard} and l.id = e.lead_id
      left join run r on r.workspace_id = e.workspace_id and r.shard = ${shard} and r.id = e.run_id
        and (r.status not in ('ended', 'cancelled') or e.resent_by is not null)
      left join handoff h on h.workspace_id = e.workspace_id and h.shard = ${shard} and h.id = e.run_id
        and (h.status = 'open' or e.resent_by is not null)
      left join suppression s on s.workspace_id = e.workspace_id and s.address = lower(l.email)
      left join lateral (${unwanted}) u on true
      left join provider p on p.workspace_id = e.workspace_id and p.name = e.provider
    )
    update effect e set
      state = j.state,
      attempts = e.attempts + case when j.state = 'intent' then 0 else 1 end,
      slot_at = case when j.state = 'intent' then e.slot_at end,
      blocked_by = case when j.state = 'intent' then j.provider end,
      handed_at = case when j.state = 'handing over' then j.now else e.handed_at end,
      due_at = case j.state when 'handing over' then j.now + ${lease} * interval '1 millisecond' when 'intent' then e.due_at end,
      settled_at = case when j.state not in ('handing over', 'intent') then j.now end,
      body = case when j.state in ('handing over', 'intent') then e.body end,
      detail = coalesce(j.detail, e.detail)
    from judged j
    where e.workspace_id = j.workspace_id and e.shard = ${shard} and e.run_id = j.run_id and e.node = j.node and e.visit = j.visit
    returning e.workspace_id as workspace, e.lead_id as lead, e.run_id as run, e.node, e.visit, e.state, j.provider, j.probe,
      coalesce(e.detail, '') as detail, pg_current_xact_id()::text as xid`.execute(trx);
  return rows;
};
