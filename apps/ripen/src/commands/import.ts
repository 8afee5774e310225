import { parseArgs } from 'node:util';
import { exchangeFile, importWorkspace } from '@ripen/store';
import { type Command, UsageError, say } from '../command.ts';
import { findWorkspace } from '../find-workspace.ts';
import { openStore } from '../open-store.ts';
import { readJsonFile } from '../read-json-file.ts';

/** Adds what `ripen export` printed to a workspace: workflows as drafts, everything under new ids, all or nothing. */
export const importCommand: Command = {
  usage: 'import FILE.json [--workspace ID]',
  about: 'adds an export to a workspace; workflows come as drafts',
  run: async (args, config) => {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: { workspace: { type: 'string' } },
    });
    const [path, ...more] = positionals;
    if (path === undefined || more.length > 0) throw new UsageError(`Usage: ripen ${importCommand.usage}`);
    const file = await readJsonFile(path, exchangeFile);
    const store = await openStore(config, { own: false, name: 'ripen import', max: 2, log: () => undefined });
    try {
      const workspace = await findWorkspace(store, values.workspace);
      if (workspace === null) throw new UsageError('There is no workspace to import into yet; start Ripen once');
      const { templates, segments, workflows } = await importWorkspace(store.db, workspace, file);
      say(`Imported ${templates} templates, ${segments} segments and ${workflows} workflows (as drafts).`);
      return 0;
    } finally {
      await store.close();
    }
  },
};
