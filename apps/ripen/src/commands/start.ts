import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { announce } from '../announce.ts';
import { type Command, say } from '../command.ts';
import type { Config } from '../config.ts';
import { firstOwner } from '../first-owner.ts';
import { keepSignIn, readSignIn } from '../kept-sign-in.ts';
import { type Product, openProduct } from '../open-product.ts';
import { runUntilStopped } from '../run-until-stopped.ts';
import { openDoors } from '../sample/open-doors.ts';
import { seedSales } from '../sample/seed-sales.ts';
import { seedSample, trickleSample } from '../sample/seed.ts';

/** Everything in one process: database, API, worker, pages, mailbox. */
export const startCommand: Command = {
  usage: 'start [--no-sample]',
  about: 'everything in one process; --no-sample begins with an empty workspace',
  run: async (args, config) => {
    const { values } = parseArgs({ args, options: { 'no-sample': { type: 'boolean', default: false } } });
    say('Starting …');
    const product = await openProduct(config, { name: 'start', api: true, worker: true, ownDatabase: true });
    const stopping = new AbortController();
    const stopped = runUntilStopped(async (patient) => {
      stopping.abort();
      await product.close(patient);
    });
    await welcome(product, config, { sample: !values['no-sample'], signal: stopping.signal });
    await stopped;
    return 0;
  },
};

const welcome = async (
  product: Product,
  config: Config,
  { sample, signal }: { sample: boolean; signal: AbortSignal },
): Promise<void> => {
  const owner = await firstOwner(product.services);
  if (owner.password !== undefined) keepSignIn(config.data, { email: owner.email, password: owner.password });
  if (owner.created && sample) await fill(product, signal);
  const kept = readSignIn(config.data);
  announce({
    url: product.url,
    owner: { email: owner.email, password: owner.password ?? (kept?.email === owner.email ? kept.password : null) },
    data: config.data,
    embedded: product.store.embedded,
    redis: config.redisUrl !== null,
    mailbox: config.smtpUrl === null,
  });
};

/** Fills the first workspace, and lets more sample people come while it runs. Trouble with the sample is no reason not to start. */
const fill = async (product: Product, signal: AbortSignal): Promise<void> => {
  say('Filling the workspace with sample leads …');
  try {
    const doors = await openDoors(product);
    await seedSample(doors);
    await seedSales(doors);
    const patience = (): Promise<boolean> => pause(2_000, true, { signal }).catch(() => false);
    void trickleSample(doors, patience)
      .catch((error: unknown) => product.services.log.warn({ err: error }, 'no more sample leads come'))
      .finally(() => void doors.close());
  } catch (error) {
    product.services.log.error({ err: error }, 'the sample workspace couldn’t be filled');
  }
};
