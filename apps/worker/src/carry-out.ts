import {
  type ClaimedEffect,
  claimEffects,
  expireLeases,
  faultPoint,
  nextEffectIn,
  noteAttempts,
  postponeEffect,
  settleEffect,
} from '@ripen/store';
import { type Asked, handNames, handOf } from '@ripen/workflow/effects';
import type { Kit } from './kit.ts';
import type { Lane } from './lanes.ts';
import { type Attempt, lessonOf } from './lesson-of.ts';
import { retryIn } from './retry-in.ts';
import { secondChance } from './second-chance.ts';
import { toolbox } from './toolbox.ts';
import { untilRecorded } from './until-recorded.ts';
import { waitForWindow } from './wait-for-window.ts';

/** What came of a look at a shard's effects. */
export interface CarriedOut {
  /** Whether leads have outcomes to take. */
  settled: boolean;
  nextIn: number | null;
}

/** Carries out a shard's due effects, lane by lane, until none is due or the lanes are closed; looks after those whose worker was lost. */
export const carryOut = async (kit: Kit, shard: number): Promise<CarriedOut> => {
  const expired = await expireLeases(kit.db, shard);
  const settled = await Promise.all(kit.lanes.map((lane) => carryOutLane(kit, shard, lane)));
  return { settled: expired > 0 || settled.includes(true), nextIn: await nextEffectIn(kit.db, shard, handNames) };
};

const carryOutLane = async (kit: Kit, shard: number, { hands, slots, atOnce }: Lane): Promise<boolean> => {
  let settled = false;
  for (;;) {
    const limit = await slots.take(atOnce);
    if (limit === 0) return settled;
    try {
      const claim = await claimEffects(kit.db, shard, { hands, limit, lease: kit.lease });
      if (claim.claimed.length + claim.settled + claim.blocked === 0) return settled;
      await faultPoint('handover.after');
      const attempts = await Promise.all(claim.claimed.map((effect) => carryOutOne(kit, effect)));
      await noteAttempts(
        kit.db,
        attempts.flatMap((one) => lessonOf(one) ?? []),
      );
      settled = true;
    } finally {
      slots.release(limit);
    }
  }
};

const carryOutOne = async (kit: Kit, effect: ClaimedEffect): Promise<Attempt> => {
  const attempt = await tryOnce(kit, effect);
  await faultPoint('effect.replied');
  kit.onEffect(effect.hand, attempt.handed.state);
  await untilRecorded(() => record(kit, attempt), kit.lease);
  return attempt;
};

const record = async (kit: Kit, { effect, handed }: Attempt): Promise<void> => {
  if (handed.state !== 'later') {
    const { state, detail, data } = handed;
    await settleEffect(kit.db, effect, {
      state,
      detail,
      ...(data === undefined ? {} : { data }),
      message: 'letter' in handed ? handed.letter : undefined,
    });
    await faultPoint('settle.after-commit');
    return;
  }
  // while everybody waits for the provider, the one that was let through to see loses no attempt by it
  const counts = handed.counts && !effect.probe;
  const after = retryIn(effect.hand, effect.attempt, { ...handed, counts });
  if (after === null)
    await settleEffect(kit.db, effect, { state: 'failed', detail: `${handed.detail}; tried ${effect.attempt} times` });
  else await postponeEffect(kit.db, effect, { after, detail: handed.detail, counts });
};

const tryOnce = async (kit: Kit, effect: ClaimedEffect): Promise<Attempt> => {
  const hand = handOf(effect.hand);
  if (!hand) throw new Error(`effects of ${effect.hand} were claimed without a hand for them`);
  const shut = waitForWindow(effect);
  if (shut) return { effect, inside: true, handed: shut };
  try {
    const handed = await hand.perform(askedOf(effect), toolbox(kit, effect));
    const mended = secondChance(handed, effect.attempt);
    const inside = mended !== handed || (handed.state === 'later' && handed.inside === true);
    return { effect, inside, handed: mended };
  } catch (error) {
    kit.log(
      `Carrying out ${effect.hand} of run ${effect.run} failed: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
    );
    const detail = 'it failed inside Ripen';
    return { effect, inside: true, handed: { state: 'later', detail, after: null, counts: true } };
  }
};

const askedOf = (effect: ClaimedEffect): Asked => {
  const { config, body, lead, run: id, node, visit, event, data, workflow, startedAt, hops } = effect;
  const run = { id, node, visit, event, data, startedAt, hops };
  return { key: `${id}:${node}:${visit}`, body, config, lead, run, workflow };
};
