import type { Outcome } from './batch.ts';

/** An outcome of no turns. */
export const emptyOutcome = (): Outcome => ({
  leads: [],
  consenting: [],
  newRuns: [],
  changedRuns: [],
  journal: [],
  passed: new Map(),
  ledger: [],
  standings: [],
  rescored: [],
  history: [],
  memberships: [],
  effects: [],
  moves: [],
  handoffs: [],
  notices: [],
  sales: [],
  alarms: [],
  swept: [],
  taken: [],
  parked: [],
  lateness: [],
});
