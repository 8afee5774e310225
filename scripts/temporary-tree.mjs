import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** Writes files (path to text, or to a value kept as JSON) below a new temporary folder, hands the folder to `use`, and removes it. */
export const withTree = (files, use) => {
  const root = mkdtempSync(join(tmpdir(), 'tree-'));
  try {
    for (const [file, content] of Object.entries(files)) {
      mkdirSync(dirname(join(root, file)), { recursive: true });
      writeFileSync(join(root, file), typeof content === 'string' ? content : JSON.stringify(content));
    }
    return use(root);
  } finally {
    rmSync(root, { recursive: true });
  }
};
