import { expect, it } from 'vitest';
import { countTests } from './count-tests.mjs';

const file = (status, ...tests) => ({
  status,
  assertionResults: tests.map(([fullName, testStatus]) => ({ fullName, status: testStatus })),
});

it('counts what passed and what failed', () => {
  const testResults = [file('passed', ['a', 'passed'], ['b', 'passed']), file('failed', ['c', 'failed'])];
  expect(countTests({ testResults })).toEqual({ passed: 2, failed: 1, skipped: [] });
});

it('counts a file that could not be run as a failure', () => {
  expect(countTests({ testResults: [file('failed')] })).toEqual({ passed: 0, failed: 1, skipped: [] });
});

it('names the tests that were skipped or are still to be written', () => {
  const testResults = [file('passed', ['a', 'skipped'], ['b', 'todo'], ['c', 'pending'], ['d', 'passed'])];
  expect(countTests({ testResults })).toEqual({ passed: 1, failed: 0, skipped: ['a', 'b', 'c'] });
});
