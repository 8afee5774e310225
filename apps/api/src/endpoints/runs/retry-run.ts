import { endpoints } from '@ripen/contract';
import { handle } from '../../call.ts';
import { commandRun } from './command-run.ts';

/** Lets a parked run try its step again. */
export const retryRun = handle(endpoints.retryRun, (call) =>
  commandRun(call, call.params.id, {
    from: ['parked'],
    otherwise: (status) => `Only a parked run can try again; this one is ${status}`,
    command: (run) => ({ do: 'retry', run }),
  }),
);
