import * as store from '../src/index.ts';
import type { Asked } from './asked.ts';

/** Questions about scores, and about what models ask of leads, that change nothing. */
export const scoringReads: Record<string, Asked> = {
  readLedger: { uses: ['ledger_pkey'], ask: (db, workspace, { lead }) => store.readLedger(db, workspace, lead) },
  readFacts: {
    uses: ['event_by_lead', 'segment_member_pkey'],
    ask: async (db, workspace, { lead }) =>
      [
        ...(await store.readFacts(db, workspace, { leads: [lead], events: ['Signed Up'], segments: true })).values(),
      ].map((facts) => [facts.events, ...facts.segments]),
  },
  readStandingsOf: {
    uses: ['standing_pkey'],
    ask: async (db, workspace, { lead }) => [...(await store.readStandingsOf(db, workspace, [lead])).keys()],
  },
  readHandoffsOf: {
    uses: ['handoff_by_lead'],
    ask: async (db, workspace, { lead }) => [...(await store.readHandoffsOf(db, workspace, [lead])).keys()],
  },
  countLeads: {
    uses: ['lead_pkey|lead_by_id|lead_by_score|lead_by_stage'],
    ask: (db, workspace) => store.countLeads(db, workspace),
  },
  readRescore: {
    uses: ['rescore_pkey'],
    ask: async (db, workspace, { workflow }) => {
      const { startedAt, ...progress } = await store.readRescore(db, workspace, workflow);
      return startedAt === null ? undefined : progress;
    },
  },
  readModels: {
    uses: ['workflow_pkey', 'workflow_version_pkey'],
    ask: (db, workspace) => store.readModels(db, workspace),
  },
};

/** Questions about scores that change something. */
export const scoringWrites: Record<string, Asked> = {
  cancelRescore: {
    uses: ['rescore_pkey'],
    ask: (db, workspace, { workflow }) => store.cancelRescore(db, workspace, workflow),
  },
  startRescore: {
    uses: ['lead_pkey|lead_by_id|lead_by_score|lead_by_stage'],
    ask: (db, workspace, { workflow }) => store.startRescore(db, workspace, workflow),
  },
};
