import { testId } from '@ripen/domain';
import * as store from '../src/index.ts';
import type { Asked } from './asked.ts';
import type { PopulatedWorkspace } from './populated-workspace.ts';

const test = { name: 'Stolen', from: '2027-03-01T09:00:00Z', days: 30, lead: {}, events: [], story: [] };

const named = ({ workflow, test: id }: PopulatedWorkspace) => ({ workflow, id: testId.parse(id) });

/** Questions about tests of workflows that change nothing. */
export const testReads: Record<string, Asked> = {
  listTests: {
    uses: ['workflow_test_pkey'],
    ask: (db, workspace, { workflow }) => store.listTests(db, workspace, { workflow, above: null, limit: 5 }),
  },
  findTest: { uses: ['workflow_test_pkey'], ask: (db, workspace, of) => store.findTest(db, workspace, named(of)) },
};

/** Those that change something, and who edits. */
export const testWrites: Record<string, Asked> = {
  saveTest: {
    uses: ['workflow_test_pkey'],
    ask: (db, workspace, of) => store.saveTest(db, workspace, { ...named(of), revision: 1, test }),
  },
  noteEditing: {
    uses: ['editing_pkey'],
    ask: (db, workspace, { workflow }) =>
      store.noteEditing(db, workspace, { workflow, tab: workflow, who: 'user', name: 'Ada' }),
  },
  deleteTest: { uses: ['workflow_test_pkey'], ask: (db, workspace, of) => store.deleteTest(db, workspace, named(of)) },
};
