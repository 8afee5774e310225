import type { LeadId } from './ids.ts';

/** How many shards there are. Leads never move, so this is fixed for the life of a database. */
export const shardCount = 64;

/** The shard of a lead: the last two hex digits of its id, modulo the number of shards. The database computes the same. */
export const shardOf = (lead: LeadId): number => Number.parseInt(lead.slice(-2), 16) % shardCount;
