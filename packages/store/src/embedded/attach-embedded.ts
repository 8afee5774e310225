import { ok, type Result } from '@ripen/domain';
import { prepareFolder, readRecord } from './data-folder.ts';
import { type EmbeddedOptions, type EmbeddedPostgres, openEmbedded } from './open-embedded.ts';
import { databaseUrl } from './own-database.ts';
import type { StartProblem } from './start-problem.ts';

/** Reaches the database of a folder: the running one while another Ripen process runs it, otherwise one started until `stop`. */
export const attachEmbedded = async (options: EmbeddedOptions): Promise<Result<EmbeddedPostgres, StartProblem>> => {
  const opened = await openEmbedded(options);
  if (opened.ok || opened.error.code !== 'folder_taken') return opened;
  const place = await prepareFolder(options.folder);
  if (!place.ok) return place;
  const record = await readRecord(place.value);
  if (!record.ok || !record.value) return opened;
  return ok({ url: databaseUrl(record.value), attached: true, stop: () => Promise.resolve() });
};
