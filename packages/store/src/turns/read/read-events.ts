import type { LeadEvent, LeadId } from '@ripen/domain';
import { mostEvents } from '@ripen/rules';
import { sql, type Transaction } from 'kysely';
import type { Database } from '../../tables.ts';
import type { Share } from '../batch.ts';
import { texts } from '../write/array-text.ts';
import { leadsOf } from './leads-of.ts';

/** A part of a batch whose workspace's rules count events of these names. */
export type CountingShare = Share & { counts: readonly string[] };

interface Row extends LeadEvent {
  lead: LeadId;
}

/**
 * The events that rules count, for each lead, oldest first, of each name as many as a rule looks at; without those that are
 * yet to be taken. Served by event_by_lead.
 */
export const readEvents = async (
  trx: Transaction<Database>,
  shard: number,
  shares: readonly CountingShare[],
): Promise<Map<LeadId, LeadEvent[]>> => {
  const events = new Map<LeadId, LeadEvent[]>();
  for (const share of shares) {
    if (share.counts.length === 0) continue;
    const pending = pendingOf(share);
    for (const { lead, ...event } of await readOf(trx, shard, share)) {
      if (pending.has(event.id)) continue;
      const known = events.get(lead);
      if (known) known.push(event);
      else events.set(lead, [event]);
    }
  }
  return events;
};

const pendingOf = ({ turns }: Share): Set<string> =>
  new Set(
    [...turns.values()].flatMap((signals) =>
      signals.flatMap(({ signal }) => (signal.kind === 'event' ? [signal.event.id] : [])),
    ),
  );

const readOf = async (trx: Transaction<Database>, shard: number, share: CountingShare): Promise<Row[]> => {
  const { rows } = await sql<Row>`
    select b.lead, e.* from ${leadsOf([share])} cross join unnest(${texts(share.counts)}::text[]) counted (name) cross join lateral (
      select message_id as id, name, properties, occurred_at as "occurredAt", received_at as "receivedAt" from event
      where workspace_id = b.workspace and shard = ${shard} and lead_id = b.lead and event.name = counted.name
        and received_at <= to_timestamp(${share.now}::float8 / 1000)
      order by occurred_at desc, seq desc limit ${mostEvents}) e
    order by e."occurredAt"`.execute(trx);
  return rows;
};
