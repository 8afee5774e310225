import { parseArgs } from 'node:util';
import { ProblemError } from '@ripen/client';
import { exchangeFile } from '@ripen/store';
import { type Command, print, say, UsageError } from '../command.ts';
import type { Config } from '../config.ts';
import { findWorkspace } from '../find-workspace.ts';
import { openStore } from '../open-store.ts';
import { readJsonFile } from '../read-json-file.ts';
import { sayTested } from '../tests/say-tested.ts';
import { testDatabase } from '../tests/test-database.ts';
import { testFile } from '../tests/test-file.ts';
import { testServer } from '../tests/test-server.ts';
import type { Tested } from '../tests/tested.ts';

const options = {
  all: { type: 'boolean', default: false },
  file: { type: 'string' },
  workspace: { type: 'string' },
  url: { type: 'string' },
  key: { type: 'string' },
} as const;

type Wants = (workflow: { id: string; name: string }) => boolean;

/** Runs the tests of workflows, of a database, a server or an exported file, and prints the stories that differ; exit code 1 if any does. */
export const testCommand: Command = {
  usage: 'test [WORKFLOW… | --all] [--file FILE.json | --url URL --key KEY | --workspace ID]',
  about: 'runs the tests saved with workflows (all, or by name or id); exit code 1 if one tells another story',
  run: async (args, config) => {
    const { values, positionals } = parseArgs({ args, allowPositionals: true, options });
    if (values.all && positionals.length > 0) throw new UsageError('Name workflows or say --all, not both');
    const wants: Wants = ({ id, name }) =>
      positionals.length === 0 || positionals.some((wanted) => wanted === id || wanted === name);
    const tested = await testsOf(values, wants, config);
    const missing = positionals.filter((wanted) => !tested.some(({ id, name }) => wanted === id || wanted === name));
    if (missing.length > 0)
      throw new UsageError(missing.map((wanted) => `There is no workflow “${wanted}”`).join('\n'));
    for (const line of sayTested(tested)) print(line);
    const runs = tested.flatMap((one) => one.runs);
    const differing = runs.filter(({ same }) => !same).length;
    say(`${runs.length} ${runs.length === 1 ? 'test' : 'tests'}, ${differing} with another story`);
    return differing === 0 ? 0 : 1;
  },
};

interface Where {
  file?: string | undefined;
  workspace?: string | undefined;
  url?: string | undefined;
  key?: string | undefined;
}

const testsOf = async ({ file, url, key, workspace }: Where, wants: Wants, config: Config): Promise<Tested[]> => {
  if (file !== undefined) return testFile(await readJsonFile(file, exchangeFile), wants);
  if (url !== undefined) {
    if (key === undefined) throw new UsageError('--url needs --key, an API key with the scope manage');
    return testServer({ url, key }, wants).catch((error: unknown) => {
      if (error instanceof ProblemError) throw new UsageError(`${url}: ${error.message}`);
      throw error;
    });
  }
  const store = await openStore(config, { own: false, name: 'ripen test', max: 2, log: () => undefined });
  try {
    const found = await findWorkspace(store, workspace);
    if (found === null) throw new UsageError('There is no workspace to test yet');
    return await testDatabase(store, found, wants);
  } finally {
    await store.close();
  }
};
