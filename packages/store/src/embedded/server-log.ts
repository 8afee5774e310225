import { closeSync, existsSync, fchownSync, openSync, readSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { DataFolder } from './data-folder.ts';

/** The server's log, open for it to write; `said` reads what it wrote since. */
export interface ServerLog {
  file: number;
  close: () => void;
  said: () => string;
}

const enough = 10_000_000;

const readFrom = (path: string, start: number): string => {
  const file = openSync(path, 'r');
  const buffer = Buffer.alloc(64_000);
  try {
    return buffer.toString('utf8', 0, readSync(file, buffer, 0, buffer.length, start));
  } finally {
    closeSync(file);
  }
};

/** Opens postgres.log in the folder; one that grew long is put aside as postgres.log.1. */
export const openServerLog = ({ folder, user }: DataFolder): ServerLog => {
  const path = join(folder, 'postgres.log');
  if (existsSync(path) && statSync(path).size > enough) renameSync(path, `${path}.1`);
  const file = openSync(path, 'a', 0o600);
  if (user) fchownSync(file, user.uid, user.gid);
  const start = statSync(path).size;
  return { file, close: () => closeSync(file), said: () => readFrom(path, start) };
};
