import { setTimeout as sleep } from 'node:timers/promises';
import { type Client, createClient } from '@ripen/client';
import { resumePolicies, timerFates } from '@ripen/domain';
import { oneOf } from '../dice.ts';
import { redrawn } from '../stage/flows.ts';
import type { Stage } from '../stage/open-stage.ts';
import { documentOf } from '../stage/publish-flow.ts';

const patience = 5_000;

type Changing = Pick<Stage, 'url' | 'dice' | 'pool' | 'changing' | 'pauses'>;

/** Publishes another version of the flow under change, with a plan for those inside, or pauses it, or lets it go on by some policy: what the dice say. The API may die at any moment of it. */
export const changeFlow = async (stage: Changing): Promise<void> => {
  const client = clientOf(stage);
  await attempt(stage, client).catch(() => undefined);
};

/** Lets the flow under change go on, whatever it takes. */
export const settleFlow = async (stage: Changing): Promise<void> => {
  const client = clientOf(stage);
  while ((await attempt(stage, client, true).catch(() => 'unknown')) !== 'live') await sleep(250);
};

const clientOf = ({ url, changing: { key } }: Changing): Client =>
  createClient({
    url,
    key,
    fetch: (target, init) => fetch(target, { ...init, signal: AbortSignal.timeout(patience) }),
  });

const attempt = async (stage: Changing, client: Client, only = false): Promise<string> => {
  const { dice, changing, pauses } = stage;
  const params = { id: changing.journey };
  const { body: flow } = await client.getWorkflow({ params });
  if (flow.status === 'live') {
    if (await nobodyHeld(stage)) pauses.end();
    if (only) return flow.status;
    if (dice() < 0.6) await publish(stage, client);
    else {
      pauses.begin();
      await client.pauseWorkflow({ params });
    }
  } else if (!only && dice() < 0.4) await publish(stage, client);
  else {
    const policy = oneOf(dice, resumePolicies);
    await client.resumeWorkflow({ params, body: { policy, ...(policy === 'throttled' ? { perHour: 36_000 } : {}) } });
  }
  return flow.status;
};

const nobodyHeld = async ({ pool, changing }: Changing): Promise<boolean> => {
  const { rowCount } = await pool.query('select from run where workspace_id = $1 and held limit 1', [changing.id]);
  return rowCount === 0;
};

const publish = async ({ dice, changing }: Changing, client: Client): Promise<void> => {
  const params = { id: changing.journey };
  const { revision } = await client.getWorkflow({ params });
  const body = documentOf(redrawn(changing.sink, dice));
  await client.saveWorkflow({ params, body, ...(revision === null ? {} : { revision }) });
  const { body: preview } = await client.previewPublish({ params });
  const targets = preview.targets.map(({ node }) => node);
  const plan = preview.steps.map(({ version, node }) => {
    const roll = dice();
    const to = roll < 0.6 && targets.includes(node) ? node : oneOf(dice, targets);
    const from = { node, from: version };
    if (roll < 0.25) return { ...from, do: 'stay' as const };
    if (roll > 0.95) return { ...from, do: 'leave' as const };
    return { ...from, do: 'move' as const, to, timer: oneOf(dice, timerFates) };
  });
  await client.publishWorkflow({ params, body: { plan } });
};
