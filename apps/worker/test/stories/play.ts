import {
  type EffectOutcome,
  type Instant,
  instant,
  type LeadId,
  shardOf,
  type Signal,
  toIso,
  type WorkspaceId,
} from '@ripen/domain';
import { claimEffects, type Database, giveCommands, type Ingest, type Runner, settleEffect } from '@ripen/store';
import { type Kysely, sql } from 'kysely';
import type { StoryClock } from './story-clock.ts';

/** What tells stories: a runner over a database whose clock is moved. */
export interface Stage {
  db: Kysely<Database>;
  runner: Runner;
  ingest: Ingest;
  setClock: StoryClock;
}

/** A story under way: its workspace, and the lead that it is about. */
export interface Play extends Stage {
  workspace: WorkspaceId;
  lead: LeadId;
}

const hands = ['send-email', 'send-message', 'webhook', 'notify'];

/** Lets the runner look until nothing is due. */
export const look = async ({ runner, lead }: Play): Promise<void> => {
  for (;;) if ((await runner.look(shardOf(lead))).turns === 0) return;
};

/** The same, with everything that is asked for delivered at once. */
export const lookAndDeliver = async (play: Play): Promise<void> => {
  do await look(play);
  while (await carryOut(play, { state: 'sent', detail: 'as simulated' }));
};

/** Moves the clock from one due moment to the next, up to a moment. */
export const passTime = async (play: Play, until: Instant): Promise<void> => {
  for (;;) {
    const next = await nextDue(play);
    if (next === null || next > until) return;
    await play.setClock(instant(next));
    await lookAndDeliver(play);
  }
};

const nextDue = async ({ db, workspace }: Play): Promise<number | null> => {
  const { rows } = await sql<{ at: Instant | null }>`
    select min(at) as at from (
      select wake_at as at from timer where workspace_id = ${workspace}
      union all select rings_at from alarm where workspace_id = ${workspace}) due`.execute(db);
  return rows[0]?.at ?? null;
};

/** Carries out what is due, as a worker does, with this outcome; says whether there was anything. What other workspaces ask for is theirs. */
export const carryOut = async ({ db, workspace, lead }: Play, outcome: EffectOutcome): Promise<boolean> => {
  const { claimed } = await claimEffects(db, shardOf(lead), { hands, limit: 1_000 });
  const own = claimed.filter((effect) => effect.workspace === workspace);
  for (const effect of own) await settleEffect(db, effect, outcome);
  return own.length > 0;
};

/** Gives a lead its signals: events as programs send them, commands as the API gives them, into the tables all of Ripen goes by. */
export const give = async ({ db, ingest, workspace, lead }: Play, signals: readonly Signal[]): Promise<void> => {
  for (const signal of signals) {
    if (signal.kind === 'settled') throw new Error('a story settles effects by saying so');
    if (signal.kind === 'event') await ingest.take(workspace, [itemOf(signal)]);
    else await giveCommands(db, workspace, [{ lead, ...signal }]);
  }
};

const itemOf = ({ event }: Extract<Signal, { kind: 'event' }>) => ({
  messageId: event.id,
  kind: 'track' as const,
  name: event.name,
  properties: event.properties,
  hash: Buffer.from(toIso(event.occurredAt)),
  occurred: { at: event.occurredAt },
  externalId: 'u1',
  anonymousId: null,
  previousId: null,
  email: null,
  changes: [],
  refused: [],
});
