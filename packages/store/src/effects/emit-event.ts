import { createHash } from 'node:crypto';
import { emittedId, hopsAfter, type JsonObject } from '@ripen/domain';
import type { Kysely } from 'kysely';
import type { IngestItem } from '../ingest/ingest-item.ts';
import { openEventNames } from '../ingest/note-event-names.ts';
import { writeItems } from '../ingest/write-items.ts';
import { readClock } from '../questions/rules/read-clock.ts';
import type { Database } from '../tables.ts';
import type { ClaimedEffect } from './claimed-effect.ts';

/** An event that a run lets happen for its lead. */
export interface EmittedEvent {
  name: string;
  properties: JsonObject;
}

/**
 * Stores an event for an effect's lead as ingest does, with its signal, once for each run, node and visit. `looping`, and
 * nothing is stored, when runs set off one another too often within an hour.
 */
export const emitEvent = async (
  db: Kysely<Database>,
  { workspace, run, node, visit, lead, hops, startedAt }: ClaimedEffect,
  { name, properties }: EmittedEvent,
): Promise<'emitted' | 'looping'> => {
  const { now } = await readClock(db, workspace);
  const next = hopsAfter(hops, startedAt, now);
  if (next === null) return 'looping';
  const item: IngestItem = {
    messageId: emittedId(`${run}:${node}:${visit}`, next),
    kind: 'track',
    name,
    properties,
    hash: createHash('sha256').update(JSON.stringify({ name, properties })).digest(),
    occurred: { at: now },
    externalId: lead.externalId,
    anonymousId: null,
    previousId: null,
    email: null,
    changes: [],
    refused: [],
  };
  const known = { id: lead.id, externalId: lead.externalId, email: null, isNew: false, adopts: false, into: null };
  await openEventNames(db).note(workspace, [item]);
  await writeItems(db, workspace, { items: [{ item, lead: known, made: false, refused: [] }], now, alsoLock: [] });
  return 'emitted';
};
