import { parseArgs } from 'node:util';
import { createKey, createWorkspace, type KeyScope } from '@ripen/store';
import { type Command, UsageError, print, say } from '../command.ts';
import { findWorkspace } from '../find-workspace.ts';
import { openStore } from '../open-store.ts';

/** Makes an API key and prints it once, alone on the last line. */
export const keysCommand: Command = {
  usage: 'keys create --scope ingest|manage [--workspace ID] [--name NAME]',
  about: 'prints a new API key once, alone on the last line',
  run: async (args, config) => {
    const wanted = readArguments(args);
    const store = await openStore(config, { own: false, name: 'ripen keys', max: 2, log: () => undefined });
    try {
      const workspace =
        (await findWorkspace(store, wanted.workspace)) ??
        (await createWorkspace(store.db, { name: 'My workspace', timezone: 'UTC' }));
      const { secret } = await createKey(store.db, workspace, { name: wanted.name, scopes: [wanted.scope] });
      say(`A key with the scope “${wanted.scope}”. It is shown this once:`);
      print(secret);
      return 0;
    } finally {
      await store.close();
    }
  },
};

const readArguments = (args: string[]): { scope: KeyScope; workspace: string | undefined; name: string } => {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { scope: { type: 'string' }, workspace: { type: 'string' }, name: { type: 'string' } },
  });
  if (positionals.length !== 1 || positionals[0] !== 'create')
    throw new UsageError(`Usage: ripen ${keysCommand.usage}`);
  const { scope, workspace, name } = values;
  if (scope !== 'ingest' && scope !== 'manage')
    throw new UsageError('Say what the key may do: --scope ingest or --scope manage');
  return { scope, workspace, name: name ?? `made on the command line (${scope})` };
};
