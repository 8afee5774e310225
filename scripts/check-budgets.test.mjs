import { describe, expect, it } from 'vitest';
import { budgetFaults } from './check-budgets.mjs';
import { withTree } from './temporary-tree.mjs';

const lines = (count) => 'line\n'.repeat(count);
const faultsOf = (files, exceptions = {}) => withTree(files, (root) => budgetFaults(root, exceptions));

describe('the budget of a file', () => {
  it('is kept at 150 lines', () => expect(faultsOf({ 'packages/a/src/b.ts': lines(150) })).toEqual([]));

  it('is broken at 151 lines', () =>
    expect(faultsOf({ 'packages/a/src/b.ts': lines(151) })).toEqual([
      'packages/a/src/b.ts: 151 lines, 1 over the budget',
    ]));

  it('is twice as large for tests', () =>
    expect(faultsOf({ 'a.test.ts': lines(300), 'packages/a/testing/b.ts': lines(301) })).toEqual([
      'packages/a/testing/b.ts: 301 lines, 1 over the budget',
    ]));

  it('may be broken with a reason', () =>
    expect(faultsOf({ 'a.ts': lines(151) }, { 'a.ts': 'one table' })).toEqual([]));

  it('takes no reason that is empty', () => expect(faultsOf({ 'a.ts': lines(151) }, { 'a.ts': '' })).toHaveLength(1));

  it('asks for an exception back when it is no longer needed', () =>
    expect(faultsOf({ 'a.ts': lines(3) }, { 'a.ts': 'one table', 'gone.ts': 'one table' })).toEqual([
      'gone.ts: is no file; take it off scripts/budget-exceptions.json',
      'a.ts: 3 lines, within the budget; take it off scripts/budget-exceptions.json',
    ]));

  it("isn't asked of what others wrote or a tool made", () =>
    expect(
      faultsOf({ 'node_modules/a.js': lines(999), 'packages/a/dist/b.js': lines(999), '.cache/c.js': lines(999) }),
    ).toEqual([]));
});
