import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const below = (folder) =>
  readdirSync(join(root, folder), { recursive: true }).map((name) => join(folder, name).replaceAll('\\', '/'));
const documents = ['README.md', 'CONTRIBUTING.md', ...below('docs')].filter(
  (file) => file.endsWith('.md') && existsSync(join(root, file)),
);
const scripts = Object.keys(JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).scripts);

const missing = (file) => {
  const text = readFileSync(join(root, file), 'utf8');
  const found = (pattern) => [...text.matchAll(pattern)].map((match) => match[1]);
  const links = found(/\]\((?!https?:|#)([^)#]+)/g).filter((link) => !existsSync(join(root, dirname(file), link)));
  const named = found(/(?<![\w./])((?:packages|apps|scripts|docs|bench|e2e|\.ci)\/[\w./-]+)/g);
  const paths = named
    .map((path) => path.replace(/\.$/, ''))
    .filter((path) => !/NNNN/.test(path) && !existsSync(join(root, path)));
  const commands = found(/npm run ([a-z:]+)/g).filter((name) => !scripts.includes(name));
  return [...links, ...paths, ...commands];
};

describe('the documents', () => {
  it.each(documents)('%s names only files, links and scripts that exist', (file) => expect(missing(file)).toEqual([]));
});
