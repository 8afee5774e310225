import { execFile } from 'node:child_process';
import { appendFileSync, mkdtempSync, rmSync, unlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { openEmbedded } from '@ripen/store';
import { ask, freshDatabase } from '@ripen/testkit';

/** A PostgreSQL on a disk that can be filled, and made free again. */
export interface SmallDisk {
  url: string;
  fill: () => Promise<void>;
  free: () => Promise<void>;
  close: () => Promise<void>;
}

const run = promisify(execFile);
const size = '320m';

/** A PostgreSQL of its own on a file system of 320 MB; where none may be mounted, the one of the tests, which says of new rows what a full disk makes it say. */
export const openSmallDisk = async (): Promise<SmallDisk> => {
  const folder = mkdtempSync(join(tmpdir(), 'ripen-disk-'));
  const mounted = await run('mount', ['-t', 'tmpfs', '-o', `size=${size},mode=0755`, 'tmpfs', folder]).then(
    () => true,
    () => false,
  );
  if (mounted) return openOn(folder);
  rmSync(folder, { recursive: true });
  console.warn(
    'No file system may be mounted here: a PostgreSQL that says its disk is full stands in for one whose disk is.',
  );
  return openPretending();
};

const settings = { shared_buffers: '32MB', min_wal_size: '32MB', max_wal_size: '64MB', wal_buffers: '1MB' };

const openOn = async (folder: string): Promise<SmallDisk> => {
  const unmount = async (): Promise<void> => {
    await run('umount', ['-l', folder]);
    rmSync(folder, { recursive: true });
  };
  const opened = await openEmbedded({ folder: join(folder, 'postgres'), log: () => undefined, settings });
  if (!opened.ok) {
    await unmount();
    throw new Error(opened.error.detail);
  }
  const ballast = join(folder, 'ballast');
  return {
    url: opened.value.url,
    fill: async () => {
      for (const block of [1_048_576, 4_096]) while (append(ballast, Buffer.alloc(block))) continue;
    },
    free: async () => unlinkSync(ballast),
    close: async () => {
      await opened.value.stop();
      await unmount();
    },
  };
};

const append = (file: string, block: Buffer): boolean => {
  try {
    appendFileSync(file, block);
    return true;
  } catch {
    return false;
  }
};

const tables = ['event', 'run', 'journal', 'history', 'lead'];

const noSpace = `
  create table disk as select false as "full";
  create function no_space() returns trigger language plpgsql as $$ begin
    if (select "full" from disk) then raise exception using errcode = '53100', message = 'could not extend file: No space left on device'; end if;
    return new;
  end $$;
  ${tables.map((table) => `create trigger no_space before insert on ${table} for each row execute function no_space()`).join(';')}`;

const openPretending = async (): Promise<SmallDisk> => {
  const database = await freshDatabase();
  await ask(database.url, noSpace);
  const set = (full: boolean) => ask(database.url, `update disk set "full" = ${full}`);
  return {
    url: database.url,
    fill: async () => void (await set(true)),
    free: async () => void (await set(false)),
    close: database.drop,
  };
};
