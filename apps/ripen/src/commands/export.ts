import { parseArgs } from 'node:util';
import { exportWorkspace } from '@ripen/store';
import { type Command, UsageError, print } from '../command.ts';
import { findWorkspace } from '../find-workspace.ts';
import { openStore } from '../open-store.ts';

/** Prints a workspace's workflows, models, segments and templates as JSON that stays the same while they do. */
export const exportCommand: Command = {
  usage: 'export [--workspace ID]',
  about: 'prints workflows, models, segments and templates as stable JSON',
  run: async (args, config) => {
    const { values } = parseArgs({ args, options: { workspace: { type: 'string' } } });
    const store = await openStore(config, { own: false, name: 'ripen export', max: 2, log: () => undefined });
    try {
      const workspace = await findWorkspace(store, values.workspace);
      if (workspace === null) throw new UsageError('There is no workspace to export yet');
      print(JSON.stringify(await exportWorkspace(store.db, workspace), null, 2));
      return 0;
    } finally {
      await store.close();
    }
  },
};
