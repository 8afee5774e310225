import { createHash } from 'node:crypto';
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** One numbered step of the schema. */
export interface Migration {
  number: number;
  name: string;
  sql: string;
  checksum: string;
}

/** Where the package keeps its migrations; the same from sources and from the build. */
export const migrationsFolder = fileURLToPath(new URL('../../migrations/', import.meta.url));

const fileName = /^(\d{4})-([a-z0-9-]+)\.sql$/;

const read = async (folder: string, file: string): Promise<Migration> => {
  const [, number, name] = fileName.exec(file) ?? [];
  if (!number || !name) throw new Error(`${file} in ${folder} must be named like 0001-what-it-does.sql`);
  const sql = (await readFile(join(folder, file), 'utf8')).replaceAll('\r\n', '\n');
  return { number: Number(number), name, sql, checksum: createHash('sha256').update(sql).digest('hex') };
};

/** Reads the migrations of a folder in their order; a number used twice is a bug. */
export const readMigrations = async (folder: string): Promise<Migration[]> => {
  const files = (await readdir(folder)).filter((file) => file.endsWith('.sql')).sort();
  const all = await Promise.all(files.map((file) => read(folder, file)));
  const doubled = all.find((one, index) => all[index - 1]?.number === one.number);
  if (doubled) throw new Error(`Two migrations in ${folder} have the number ${doubled.number}`);
  return all;
};
