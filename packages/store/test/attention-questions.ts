import { shardOf } from '@ripen/domain';
import * as store from '../src/index.ts';
import type { Asked } from './asked.ts';

const limit = 5;
const runPk = 'run_pkey|run_by_id';

/** Questions about what needs attention that change nothing. */
export const readingAttention: Record<string, Asked> = {
  listAttention: {
    uses: ['run_parked', 'parked_signal_newest', 'effect_unknown', 'effect_tried', 'provider_pkey'],
    ask: (db, workspace) => store.listAttention(db, workspace, limit),
  },
};

/** Those that change something. */
export const writingAttention: Record<string, Asked> = {
  decideSignal: {
    uses: ['parked_signal_pkey|parked_signal_newest'],
    ask: (db, workspace, { lead }) => store.decideSignal(db, workspace, { shard: shardOf(lead), seq: 1, retry: true }),
  },
  reviveProvider: {
    uses: ['provider_pkey'],
    ask: (db, workspace) => store.reviveProvider(db, workspace, 'send-email'),
  },
  hastenEffect: {
    uses: [runPk, 'effect_pkey'],
    ask: (db, workspace, { run, runs }) =>
      store.hastenEffect(db, workspace, { run: runs[2] ?? run, node: 'mail', visit: 3 }),
  },
  decideUnknown: {
    uses: [runPk, 'effect_pkey|effect_unknown'],
    ask: (db, workspace, { run, runs }) =>
      store.decideUnknown(db, workspace, { run: runs[1] ?? run, node: 'mail', visit: 3, again: true, by: 'Ada' }),
  },
  skipEffect: {
    uses: [runPk, 'effect_pkey'],
    ask: (db, workspace, { run, runs }) =>
      store.skipEffect(db, workspace, { run: runs[2] ?? run, node: 'mail', visit: 3, detail: 'Skipped' }),
  },
};
