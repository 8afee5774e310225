import type { Command } from './command.ts';
import { UsageError, print, say } from './command.ts';
import { readConfig } from './config.ts';

// Only the command that is asked for is loaded: a worker starts without the API's code.
const commands: Record<string, () => Promise<Command>> = {
  start: async () => (await import('./commands/start.ts')).startCommand,
  api: async () => (await import('./commands/api.ts')).apiCommand,
  worker: async () => (await import('./commands/worker.ts')).workerCommand,
  migrate: async () => (await import('./commands/migrate.ts')).migrateCommand,
  keys: async () => (await import('./commands/keys.ts')).keysCommand,
  validate: async () => (await import('./commands/validate.ts')).validateCommand,
  simulate: async () => (await import('./commands/simulate.ts')).simulateCommand,
  export: async () => (await import('./commands/export.ts')).exportCommand,
  import: async () => (await import('./commands/import.ts')).importCommand,
  test: async () => (await import('./commands/test.ts')).testCommand,
  backtest: async () => (await import('./commands/backtest.ts')).backtestCommand,
  doctor: async () => (await import('./commands/doctor.ts')).doctorCommand,
};

const help = async (): Promise<void> => {
  print('Ripen: a marketing workflow engine\n');
  for (const load of Object.values(commands)) {
    const { usage, about } = await load();
    print(`  ripen ${usage}\n      ${about}`);
  }
};

const main = async ([name, ...args]: string[]): Promise<number> => {
  if (name === undefined || name === 'help' || name === '--help' || name === '-h') {
    await help();
    return name === undefined ? 1 : 0;
  }
  const load = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!load) throw new UsageError(`There is no command “${name}”; ripen help lists them`);
  const config = readConfig(process.env);
  if (!config.ok) throw new UsageError(config.error.map(({ detail }) => detail).join('\n'));
  return (await load()).run(args, config.value);
};

const isMistake = (error: unknown): error is Error =>
  error instanceof UsageError ||
  (error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS'));

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  say(
    isMistake(error)
      ? error.message
      : `Ripen failed: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
  );
  process.exitCode = 1;
}
