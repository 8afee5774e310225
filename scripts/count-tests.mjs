// Reads the JSON report of a test run: `node scripts/count-tests.mjs FILE` prints "PASSED FAILED SKIPPED".
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/**
 * How many tests of a report passed, failed and were left out. A file that couldn't be run at all counts as one that
 * failed; `skipped` names each test that was skipped or is still to be written.
 */
export const countTests = ({ testResults }) => {
  const tests = testResults.flatMap((file) => file.assertionResults);
  const unrun = testResults.filter(
    (file) => file.status === 'failed' && file.assertionResults.every(({ status }) => status !== 'failed'),
  );
  const left = tests.filter(({ status }) => status !== 'passed' && status !== 'failed');
  return {
    passed: tests.filter(({ status }) => status === 'passed').length,
    failed: tests.filter(({ status }) => status === 'failed').length + unrun.length,
    skipped: left.map(({ fullName }) => fullName),
  };
};

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { passed, failed, skipped } = countTests(JSON.parse(readFileSync(process.argv[2], 'utf8')));
  for (const name of skipped) process.stderr.write(`skipped: ${name}\n`);
  process.stdout.write(`${passed} ${failed} ${skipped.length}\n`);
}
