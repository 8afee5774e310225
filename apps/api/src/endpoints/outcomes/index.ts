import type { Handler } from '../../call.ts';
import { importOutcomes } from './import-outcomes.ts';
import { listOutcomes } from './list-outcomes.ts';
import { recordOutcome } from './record-outcome.ts';

/** The endpoints of what became of leads at sales. */
export const handlers: readonly Handler[] = [recordOutcome, listOutcomes, importOutcomes];
