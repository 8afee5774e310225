import { say, type Command } from '../command.ts';
import { openStore } from '../open-store.ts';

/** Brings the schema up to date. */
export const migrateCommand: Command = {
  usage: 'migrate',
  about: 'brings the schema up to date',
  run: async (_args, config) => {
    const store = await openStore(config, { own: false, name: 'ripen migrate', max: 2, log: say, waits: say });
    await store.close();
    say('The schema is up to date.');
    return 0;
  },
};
