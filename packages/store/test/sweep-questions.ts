import { instant } from '@ripen/domain';
import * as store from '../src/index.ts';
import type { Asked } from './asked.ts';

/** Questions about leads in flows that are changed or paused, that change nothing. */
export const sweepReads: Record<string, Asked> = {
  surveyInside: {
    uses: ['run_inside'],
    ask: (db, workspace, { workflow }) => store.surveyInside(db, workspace, workflow),
  },
  surveyHeld: {
    uses: ['run_inside'],
    ask: (db, workspace, { workflow }) => store.surveyHeld(db, workspace, { workflow, at: instant(0) }),
  },
  readSweep: {
    uses: ['sweep_newest|sweep_pkey'],
    ask: (db, workspace, { workflow }) => store.readSweep(db, workspace, workflow),
  },
  listSteps: {
    uses: ['workflow_version_pkey'],
    ask: (db, workspace, { workflow }) => store.listSteps(db, workspace, workflow),
  },
  readVersionsOf: {
    uses: ['workflow_version_pkey'],
    ask: async (db, workspace, { workflow }) => [
      ...(await store.readVersionsOf(db, workspace, { workflow, versions: [1, 2] })).keys(),
    ],
  },
};

/** Questions about leads in flows that are changed or paused, that change something. */
export const sweepWrites: Record<string, Asked> = {
  startSweep: {
    uses: ['run_inside'],
    ask: (db, workspace, { workflow }) =>
      store.changeDefinitions(db, workspace, (trx) =>
        store.startSweep(trx, workspace, {
          workflow,
          task: { do: 'plan', version: 2, steps: [{ node: 'mail', do: 'leave', said: 'Send “Welcome”' }] },
          by: 'Ada',
        }),
      ),
  },
  stopResuming: {
    uses: [],
    ask: (db, workspace, { workflow }) =>
      store.changeDefinitions(db, workspace, (trx) => store.stopResuming(trx, workspace, workflow)),
  },
  freeStrays: {
    uses: ['effect_by_workflow'],
    ask: (db, workspace, { workflow }) =>
      store.changeDefinitions(db, workspace, (trx) => store.freeStrays(trx, workspace, workflow)),
  },
};
