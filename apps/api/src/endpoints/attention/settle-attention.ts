import { endpoints } from '@ripen/contract';
import { type RunId, runId, shardCount, shardOf } from '@ripen/domain';
import { decideSignal, decideUnknown, hastenEffect, reviveProvider, skipEffect } from '@ripen/store';
import { handle, notFound, type Refusal, refuse, reply } from '../../call.ts';
import type { Asker } from '../../command-leads.ts';
import { readId } from '../../read-id.ts';
import { commandRun } from '../runs/command-run.ts';

/** Tries something again that needs attention, or leaves it out. */
export const settleAttention = handle(endpoints.settleAttention, async (call) => {
  const refusal = await settle(call, call.body);
  return refusal ?? reply({ done: true as const });
});

interface Wish {
  kind: 'run' | 'signal' | 'unknown' | 'effect' | 'provider';
  key: string;
  do: 'retry' | 'skip' | 'sent';
}

const settle = async (asker: Asker, { kind, key, do: what }: Wish): Promise<Refusal | null> => {
  const retry = what === 'retry';
  if (kind === 'unknown') return settleUnknown(asker, key, what);
  if (what === 'sent') return refuse(409, 'state_conflict', 'Only a message in doubt can be marked as sent');
  if (kind === 'run') return settleRun(asker, key, retry);
  if (kind === 'signal') return settleSignal(asker, key, retry);
  if (kind === 'effect') return settleEffect(asker, key, retry);
  if (!retry) return refuse(409, 'state_conflict', 'This can only be tried again; what waits for it can be skipped');
  return revive(asker, key);
};

const settleRun = async (asker: Asker, key: string, retry: boolean): Promise<Refusal | null> => {
  const answer = await commandRun(asker, key, {
    from: ['parked'],
    otherwise: (status) => `Only a parked run needs attention; this one is ${status}`,
    command: (run) =>
      retry ? { do: 'retry', run } : { do: 'cancel', run, reason: `${asker.caller.name} took it out` },
  });
  return answer.ok ? null : answer;
};

const settleSignal = async ({ services, workspace }: Asker, key: string, retry: boolean): Promise<Refusal | null> => {
  const [, shard, seq] = /^(\d{1,2}):(\d{1,15})$/.exec(key) ?? [];
  if (shard === undefined || seq === undefined || Number(shard) >= shardCount) return notFound();
  const lead = await decideSignal(services.db, workspace, { shard: Number(shard), seq: Number(seq), retry });
  if (lead === null) return notFound();
  if (retry) services.bell.ring('turns', [shardOf(lead)]);
  return null;
};

const settleEffect = async (
  { services, workspace, caller }: Asker,
  key: string,
  retry: boolean,
): Promise<Refusal | null> => {
  const effect = readEffect(key);
  if (effect === null) return notFound();
  const shard = await (retry
    ? hastenEffect(services.db, workspace, effect)
    : skipEffect(services.db, workspace, { ...effect, detail: `${caller.name} skipped it` }));
  if (shard === null) return notFound();
  services.bell.ring(retry ? 'effects' : 'turns', [shard]);
  return null;
};

const settleUnknown = async (
  { services, workspace, caller }: Asker,
  key: string,
  what: Wish['do'],
): Promise<Refusal | null> => {
  if (what === 'skip')
    return refuse(409, 'state_conflict', 'Nobody knows whether this went out: send it again, or mark it as sent');
  const effect = readEffect(key);
  if (effect === null) return notFound();
  const again = what === 'retry';
  const shard = await decideUnknown(services.db, workspace, { ...effect, again, by: caller.name });
  if (shard === null) return notFound();
  if (again) services.bell.ring('effects', [shard]);
  return null;
};

const readEffect = (key: string): { run: RunId; node: string; visit: number } | null => {
  const [, id, node, visit] = /^([0-9a-f-]{36}):(.{1,255}):(\d{1,9})$/s.exec(key) ?? [];
  const run = id === undefined ? null : readId(runId, id);
  return run === null || node === undefined ? null : { run, node, visit: Number(visit) };
};

const revive = async ({ services, workspace }: Asker, name: string): Promise<Refusal | null> =>
  (await reviveProvider(services.db, workspace, name)) ? null : notFound();
