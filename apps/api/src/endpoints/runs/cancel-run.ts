import { endpoints } from '@ripen/contract';
import { handle } from '../../call.ts';
import { commandRun } from './command-run.ts';

/** Ends a run where it is. */
export const cancelRun = handle(endpoints.cancelRun, (call) =>
  commandRun(call, call.params.id, {
    from: ['waiting', 'parked'],
    otherwise: (status) => `This run is over already: it is ${status}`,
    command: (run) => ({ do: 'cancel', run, reason: `${call.caller.name} stopped it` }),
  }),
);
