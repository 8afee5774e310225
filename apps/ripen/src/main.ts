import type { Command } from './command.ts';
import { UsageError, print, say } from './command.ts';
import { apiCommand } from './commands/api.ts';
import { doctorCommand } from './commands/doctor.ts';
import { exportCommand } from './commands/export.ts';
import { importCommand } from './commands/import.ts';
import { keysCommand } from './commands/keys.ts';
import { migrateCommand } from './commands/migrate.ts';
import { simulateCommand } from './commands/simulate.ts';
import { startCommand } from './commands/start.ts';
import { validateCommand } from './commands/validate.ts';
import { workerCommand } from './commands/worker.ts';
import { readConfig } from './config.ts';

const commands: readonly Command[] = [
  startCommand,
  apiCommand,
  workerCommand,
  migrateCommand,
  keysCommand,
  validateCommand,
  simulateCommand,
  exportCommand,
  importCommand,
  doctorCommand,
];

const help = (): void => {
  print('Ripen: a marketing workflow engine\n');
  for (const { usage, about } of commands) print(`  ripen ${usage}\n      ${about}`);
};

const main = async ([name, ...args]: string[]): Promise<number> => {
  if (name === undefined || name === 'help' || name === '--help' || name === '-h') {
    help();
    return name === undefined ? 1 : 0;
  }
  const command = commands.find(({ usage }) => usage.split(' ')[0] === name);
  if (!command) throw new UsageError(`There is no command “${name}”; ripen help lists them`);
  const config = readConfig(process.env);
  if (!config.ok) throw new UsageError(config.error.map(({ detail }) => detail).join('\n'));
  return command.run(args, config.value);
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
