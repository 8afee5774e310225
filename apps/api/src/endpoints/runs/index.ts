import type { Handler } from '../../call.ts';
import { cancelRun } from './cancel-run.ts';
import { getRun } from './get-run.ts';
import { retryRun } from './retry-run.ts';

/** The endpoints of runs. */
export const handlers: readonly Handler[] = [getRun, cancelRun, retryRun];
