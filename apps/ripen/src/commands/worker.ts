import { type Command, print } from '../command.ts';
import { openProduct } from '../open-product.ts';
import { runUntilStopped } from '../run-until-stopped.ts';

/** A worker alone: it advances shards and carries out effects. */
export const workerCommand: Command = {
  usage: 'worker',
  about: 'a worker; many may run against one database',
  run: async (_args, config) => {
    const product = await openProduct(config, { name: 'worker', api: false, worker: true, ownDatabase: false });
    const stopped = runUntilStopped(product.close);
    print('The worker is at work');
    await stopped;
    return 0;
  },
};
