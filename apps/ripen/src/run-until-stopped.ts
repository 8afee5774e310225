import { say } from './command.ts';

/**
 * Resolves once the process is asked to stop (Ctrl-C or SIGTERM), after `stop` has run; `patient` is true where a machine
 * asks, which sends its traffic elsewhere first. Asked a second time while that runs, the process ends at once: nothing is
 * lost by it, the next start finds what was committed.
 */
export const runUntilStopped = (stop: (patient: boolean) => Promise<void>): Promise<void> =>
  new Promise((resolve, reject) => {
    let stopping = false;
    const asked = (signal: NodeJS.Signals): void => {
      if (stopping) process.exit(130);
      stopping = true;
      say('\nStopping …');
      stop(signal === 'SIGTERM').then(resolve, reject);
    };
    process.on('SIGINT', asked);
    process.on('SIGTERM', asked);
  });
