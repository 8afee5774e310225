import { templateId } from '@ripen/domain';
import {
  type ClaimedEffect,
  type Database,
  claimEffects,
  expireLeases,
  faultPoint,
  findTemplate,
  nextEffectIn,
  postponeEffect,
  settleEffect,
  signUnsubscribe,
} from '@ripen/store';
import { type Asked, type Handed, type Tools, handOf } from '@ripen/workflow/effects';
import type { Kysely } from 'kysely';
import { templateFacts } from './template-facts.ts';
import type { Mailer } from './mail/open-mailer.ts';
import type { Renderer } from './render/open-renderer.ts';
import { retryIn } from './retry-in.ts';
import type { Caller } from './webhook/open-caller.ts';

/** What effects are carried out with. */
export interface Kit {
  db: Kysely<Database>;
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

const atOnce = 20;

/** Carries out a shard's due effects, twenty at a time, until none is due; looks after those whose worker was lost. */
export const carryOut = async (kit: Kit, shard: number): Promise<CarriedOut> => {
  let settled = (await expireLeases(kit.db, shard)) > 0;
  for (;;) {
    const claim = await claimEffects(kit.db, shard, atOnce);
    if (claim.claimed.length === 0 && claim.settled === 0)
      return { settled, nextIn: await nextEffectIn(kit.db, shard) };
    await faultPoint('handover.after');
    await Promise.all(claim.claimed.map((effect) => carryOutOne(kit, effect)));
    settled = true;
  }
};

const carryOutOne = async (kit: Kit, effect: ClaimedEffect): Promise<void> => {
  const handed = await attempt(kit, effect);
  await faultPoint('effect.replied');
  kit.onEffect(effect.hand, handed.state);
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
  const after = retryIn(effect.hand, effect.attempt, handed);
  if (after === null)
    await settleEffect(kit.db, effect, { state: 'failed', detail: `${handed.detail}; tried ${effect.attempt} times` });
  else await postponeEffect(kit.db, effect, { after, detail: handed.detail, counts: handed.counts });
};

const attempt = async (kit: Kit, effect: ClaimedEffect): Promise<Handed> => {
  const hand = handOf(effect.hand);
  if (!hand)
    return {
      state: 'later',
      detail: `this worker has no hand for ${effect.hand}; a newer one will have`,
      after: null,
      counts: false,
    };
  try {
    return await hand.perform(askedOf(effect), toolsFor(kit, effect));
  } catch (error) {
    kit.log(
      `Carrying out ${effect.hand} of run ${effect.run} failed: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
    );
    return { state: 'later', detail: 'it failed inside Ripen', after: null, counts: true };
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
    facts: (asked) => templateFacts(asked, unsubscribe),
    mail: (letter) => mailer.send(letter, { workspace: effect.workspaceName, unsubscribe }),
    call: caller.call,
  };
};
