import { ok, type Result } from '@ripen/domain';
import { Client } from 'pg';
import { databaseUrl } from './application-database.ts';
import { readRecord } from './connection-record.ts';
import { prepareFolder } from './data-folder.ts';
import { type EmbeddedOptions, type EmbeddedPostgres, openEmbedded } from './open-embedded.ts';
import { findPostmaster } from './postmaster.ts';
import type { StartProblem } from './start-problem.ts';
import { waitUntil } from './wait-until.ts';

const answers = async (url: string): Promise<boolean> => {
  const client = new Client({ connectionString: url });
  client.on('error', () => undefined);
  try {
    await client.connect();
    await client.end();
    return true;
  } catch {
    // The process that runs it may not have made its database yet; the caller has a time limit.
    return false;
  }
};

/** Reaches the database of a folder: the running one while another Ripen process runs it, otherwise one started until `stop`. */
export const attachEmbedded = async (options: EmbeddedOptions): Promise<Result<EmbeddedPostgres, StartProblem>> => {
  const opened = await openEmbedded(options);
  if (opened.ok || opened.error.code !== 'folder_taken') return opened;
  const place = await prepareFolder(options.folder);
  if (!place.ok) return place;
  const record = await readRecord(place.value);
  const running = await findPostmaster(place.value);
  if (!record.ok || !record.value) return opened;
  const url = databaseUrl({ ...record.value, port: running?.port ?? record.value.port });
  return (await waitUntil(10_000, () => answers(url)))
    ? ok({ url, attached: true, stop: () => Promise.resolve() })
    : opened;
};
