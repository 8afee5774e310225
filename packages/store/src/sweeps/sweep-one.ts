import type { Definitions } from '@ripen/workflow';
import type { RunOfLead } from '../turns/read/read-runs.ts';
import type { OpenSweep } from './read-open-sweeps.ts';
import type { PastOfRun } from './read-pasts.ts';

/** A run with the sweep that came to it, and its past. */
export interface SweepOne {
  definitions: Definitions;
  run: RunOfLead;
  sweep: OpenSweep;
  past: PastOfRun;
}
