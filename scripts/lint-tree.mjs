import { spawnSync } from 'node:child_process';
import { readFileSync, symlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { withTree } from './temporary-tree.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const oxlint = join(root, 'node_modules/oxlint/bin/oxlint');
const options = [
  '--config',
  '.oxlintrc.json',
  '--format',
  'json',
  '--threads',
  '1',
  'packages',
  'apps',
  'e2e',
  'bench',
];

const run = (folder) => {
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
  const { stdout } = spawnSync(process.execPath, [oxlint, ...options], { cwd: folder, encoding: 'utf8' });
  return JSON.parse(stdout).diagnostics;
};

/**
 * Lints files (path to lines) with the project's own configuration, in a folder of their own, and gives back of each
 * file the lines that passed; `rule` narrows what counts as a fault to the rules of that name.
 */
export const linesThatPass = (files, rule = '') => {
  const texts = Object.entries(files).map(([file, lines]) => [file, lines.join('\n')]);
  const config = readFileSync(join(root, '.oxlintrc.json'), 'utf8');
  const faults = withTree({ ...Object.fromEntries(texts), '.oxlintrc.json': config }, run);
  const refused = new Set(
    faults
      .filter(({ code }) => code.includes(rule))
      .map(({ filename, labels }) => `${filename}:${labels[0].span.line}`),
  );
  const passing = ([file, lines]) => [file, lines.filter((_, index) => !refused.has(`${file}:${index + 1}`))];
  return Object.fromEntries(Object.entries(files).map(passing));
};
