// Loaded before a worker's own code, this makes it an older program: each line of OLDER_PROGRAM ({ file, text, instead })
// takes something out of a source file, or puts what was there before in its place, while that file is being loaded.
import { readFile } from 'node:fs/promises';
import { register } from 'node:module';
import { fileURLToPath } from 'node:url';
import { isMainThread } from 'node:worker_threads';

const changes = JSON.parse(process.env.OLDER_PROGRAM ?? '[]');

const older = (source, { file, text, instead }) => {
  if (!source.includes(text)) throw new Error(`${file} has no “${text}”`);
  return source.replace(text, instead);
};

export const load = async (url, context, next) => {
  const own = changes.filter(({ file }) => url.split('?')[0].endsWith(file));
  if (own.length === 0) return next(url, context);
  const source = await readFile(fileURLToPath(url.split('?')[0]), 'utf8');
  return { format: 'module', shortCircuit: true, source: own.reduce(older, source) };
};

if (isMainThread) register(import.meta.url);
