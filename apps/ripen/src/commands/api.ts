import { type Command, print } from '../command.ts';
import { firstOwner } from '../first-owner.ts';
import { openProduct } from '../open-product.ts';
import { runUntilStopped } from '../run-until-stopped.ts';

/** The API and the pages alone; workers run elsewhere. */
export const apiCommand: Command = {
  usage: 'api',
  about: 'the API and the pages; many may run against one database',
  run: async (_args, config) => {
    const product = await openProduct(config, { name: 'api', api: true, worker: false, ownDatabase: false });
    const stopped = runUntilStopped(product.close);
    const owner = await firstOwner(product.services);
    if (owner.password !== undefined)
      print(`The first owner signs in as ${owner.email} with the password ${owner.password}`);
    print(`The API listens on ${product.api?.url ?? ''}`);
    await stopped;
    return 0;
  },
};
