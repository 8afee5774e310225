// Files stay within 150 lines and tests, which are mostly tables, within 300, unless scripts/budget-exceptions.json gives
// a reason. `npm run lint` runs it last.
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { sourceFiles } from './source-files.mjs';

const budgetOf = (file) => (/\.test\.(tsx?|mjs)$|\/(?:test|testing)\//.test(file) ? 300 : 150);

const linesOf = (path) => readFileSync(path, 'utf8').trimEnd().split('\n').length;

const faultOf = (file, lines, reason) => {
  const budget = budgetOf(file);
  if (lines > budget && !reason) return [`${file}: ${lines} lines, ${lines - budget} over the budget`];
  if (lines <= budget && reason)
    return [`${file}: ${lines} lines, within the budget; take it off scripts/budget-exceptions.json`];
  return [];
};

/** Every file below `root` over its budget without a reason, and every exception that isn't one; `exceptions` maps paths to reasons. */
export const budgetFaults = (root, exceptions) => {
  const files = sourceFiles(root);
  const gone = Object.keys(exceptions).filter((file) => !files.includes(file));
  return [
    ...gone.map((file) => `${file}: is no file; take it off scripts/budget-exceptions.json`),
    ...files.flatMap((file) => faultOf(file, linesOf(join(root, file)), exceptions[file])),
  ];
};

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const scripts = dirname(fileURLToPath(import.meta.url));
  const faults = budgetFaults(
    dirname(scripts),
    JSON.parse(readFileSync(join(scripts, 'budget-exceptions.json'), 'utf8')),
  );
  for (const fault of faults) process.stderr.write(`${fault}\n`);
  process.stdout.write(
    faults.length === 0 ? 'Every file is within its budget.\n' : `${faults.length} files over their budget.\n`,
  );
  process.exitCode = faults.length === 0 ? 0 : 1;
}
