import type { Logger } from 'pino';

/**
 * Ends the process, with one line in the log and exit code 1, on an error that nobody caught: what it had in hand is
 * finished by others, or by the next start, from what was committed.
 */
export const endOnBugs = (log: Logger): void => {
  process.once('uncaughtException', (error, origin) => {
    try {
      log.fatal({ err: error, origin }, 'a bug that nobody caught: this process ends, and is to be started again');
    } finally {
      process.exit(1);
    }
  });
};
