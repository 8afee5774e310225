import { say } from './command.ts';

/**
 * Resolves once the process is asked to stop (Ctrl-C or SIGTERM), after `stop` has run. Asked a second time while that
 * runs, the process ends at once: nothing is lost by it, the next start finds what was committed.
 */
export const runUntilStopped = (stop: () => Promise<void>): Promise<void> =>
  new Promise((resolve, reject) => {
    let stopping = false;
    const asked = (): void => {
      if (stopping) process.exit(130);
      stopping = true;
      say('\nStopping …');
      stop().then(resolve, reject);
    };
    process.on('SIGINT', asked);
    process.on('SIGTERM', asked);
  });
