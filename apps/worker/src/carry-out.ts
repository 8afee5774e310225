import { templateId } from '@ripen/domain';
import {
  type ClaimedEffect,
  type Database,
  claimEffects,
  expireLeases,
  faultPoint,
  findTemplate,
  nextEffectIn,
  noteAttempts,
  postponeEffect,
  settleEffect,
  signUnsubscribe,
} from '@ripen/store';
import { templateFacts } from '@ripen/workflow';
import { type Asked, type Handed, type Tools, handNames, handOf } from '@ripen/workflow/effects';
import type { Kysely } from 'kysely';
import type { Mailer } from './mail/open-mailer.ts';
import type { Renderer } from './render/open-renderer.ts';
import type { Lane } from './lanes.ts';
import { type Attempt, lessonOf } from './lesson-of.ts';
import { retryIn } from './retry-in.ts';
import type { Caller } from './webhook/open-caller.ts';

/** What effects are carried out with. */
export interface Kit {
  db: Kysely<Database>;
  lanes: readonly Lane[];
  renderer: Renderer;
  mailer: Mailer;
  caller: Caller;
  publicUrl: string;
  secret: string;
  log: (line: string) => void;
  /** Hears what became of each attempt, for metrics. */
  onEffect: (hand: string, state: Handed['state']) => void;
}

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
      const claim = await claimEffects(kit.db, shard, { hands, limit });
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
  await record(kit, attempt);
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
  try {
    return { effect, inside: false, handed: await hand.perform(askedOf(effect), toolsFor(kit, effect)) };
  } catch (error) {
    kit.log(
      `Carrying out ${effect.hand} of run ${effect.run} failed: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
    );
    const detail = 'it failed inside Ripen';
    return { effect, inside: true, handed: { state: 'later', detail, after: null, counts: true } };
  }
};

const askedOf = ({ config, lead, run, node, visit, event, data, workflow }: ClaimedEffect): Asked => ({
  key: `${run}:${node}:${visit}`,
  config,
  lead,
  run: { id: run, node, visit, event, data },
  workflow,
});

const toolsFor = ({ db, renderer, mailer, caller, publicUrl, secret }: Kit, effect: ClaimedEffect): Tools => {
  const unsubscribe = `${publicUrl}/u/${signUnsubscribe({ workspace: effect.workspace, lead: effect.lead.id }, secret)}`;
  return {
    render: async (template, facts, as) => {
      await faultPoint('render.mid');
      return renderer.render(template, facts, as);
    },
    template: async (id) => {
      const known = templateId.safeParse(id);
      return known.success ? ((await findTemplate(db, effect.workspace, known.data)) ?? null) : null;
    },
    facts: (asked) =>
      templateFacts({ ...asked.run, lead: asked.lead, workflow: asked.workflow.name, unsubscribeUrl: unsubscribe }),
    mail: (letter) => mailer.send(letter, { workspace: effect.workspaceName, unsubscribe }),
    call: caller.call,
  };
};
