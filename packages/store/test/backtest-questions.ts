import { type BacktestId, instant, noTallies } from '@ripen/domain';
import * as store from '../src/index.ts';
import type { Asked } from './asked.ts';

const limit = 5;
const blank = { draft: noTallies(), published: null };
const from = instant(Date.parse('2027-02-01T00:00:00Z'));
const until = instant(Date.parse('2027-04-01T00:00:00Z'));
/** Backtests of populated workspaces have the id of the workflow they try. */
const triedBy = (workflow: string): BacktestId => workflow as BacktestId;
const leadPk = 'lead_pkey|lead_by_id';

/** Questions about backtests that change nothing. */
export const backtestReading: Record<string, Asked> = {
  findBacktest: {
    uses: ['backtest_pkey', 'backtest_part_pkey'],
    ask: (db, workspace, { workflow }) => store.findBacktest(db, workspace, triedBy(workflow)),
  },
  listBacktests: {
    uses: ['backtest_by_workflow', 'backtest_part_pkey'],
    ask: (db, workspace, { workflow }) => store.listBacktests(db, workspace, { workflow, after: null, limit }),
  },
  listBacktestLeads: {
    uses: ['backtest_lead_by_backtest', leadPk],
    ask: (db, workspace, { workflow }) =>
      store.listBacktestLeads(db, workspace, {
        backtest: triedBy(workflow),
        side: 'draft',
        figure: { of: 'entered' },
        after: null,
        limit,
      }),
  },
  readRecordedLeads: {
    uses: ['stage_move_pkey', leadPk, 'event_by_lead', 'segment_member_pkey', 'run_by_lead', 'ledger_pkey'],
    ask: (db, workspace, { workflow, lead }) =>
      store.readRecordedLeads(db, workspace, {
        leads: [lead],
        workflow,
        events: ['Signed Up'],
        points: true,
        from,
        until,
      }),
  },
};

/** Questions about backtests that change something. */
export const backtestWriting: Record<string, Asked> = {
  startBacktest: {
    uses: [],
    ask: (db, workspace, { workflow, document, dynamic }) =>
      store.startBacktest(db, workspace, {
        workflow,
        revision: 1,
        document,
        published: null,
        segment: dynamic,
        rule: null,
        from,
        until,
      }),
  },
  takeBacktestBatch: {
    uses: ['backtest_pkey', 'backtest_part_pkey', leadPk],
    ask: async (db, workspace, { workflow }) => {
      const backtest = await store.findBacktest(db, workspace, triedBy(workflow));
      if (!backtest) return false;
      return store.takeBacktestBatch(db, backtest, {
        limit,
        find: (_trx, leads) => Promise.resolve({ leads: leads.map((lead) => ({ lead, ...blank })), tallies: blank }),
      });
    },
  },
  settleBacktest: {
    uses: ['backtest_pkey', 'backtest_part_pkey'],
    ask: async (db, workspace, { workflow }) => {
      const backtest = await store.findBacktest(db, workspace, triedBy(workflow));
      if (!backtest) return false;
      const find = () => Promise.resolve({ leads: [], tallies: blank });
      await store.takeBacktestBatch(db, backtest, { limit: 1_000, find });
      return store.settleBacktest(db, backtest, () => blank);
    },
  },
  cancelBacktest: {
    uses: ['backtest_pkey'],
    ask: (db, workspace, { workflow }) => store.cancelBacktest(db, workspace, triedBy(workflow)),
  },
};
