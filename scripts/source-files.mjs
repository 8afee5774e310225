import { readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

const skipped = new Set(['node_modules', 'dist', 'dist-types', 'coverage']);
const kinds = /\.(ts|tsx|mts|mjs|js)$/;

const walk = (folder) =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (entry.name.startsWith('.') || skipped.has(entry.name)) return [];
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return walk(path);
    return kinds.test(entry.name) ? [path] : [];
  });

/** Every hand-written source file below `root`, as paths relative to it with forward slashes, sorted. */
export const sourceFiles = (root) =>
  walk(root)
    .map((path) => relative(root, path).split(sep).join('/'))
    .sort();
