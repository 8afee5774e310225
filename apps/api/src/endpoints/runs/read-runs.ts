import type { RunShape } from '@ripen/contract';
import type { RunId } from '@ripen/domain';
import { findRuns, readJournals } from '@ripen/store';
import type { Asker } from '../../command-leads.ts';
import { showRun } from './show-run.ts';

/** The runs of those ids that the workspace has, with their journals, as the API shows them. */
export const readRuns = async (
  { workspace, services }: Pick<Asker, 'workspace' | 'services'>,
  ids: readonly RunId[],
): Promise<Map<RunId, RunShape>> => {
  const rows = await findRuns(services.db, workspace, ids);
  const journals = await readJournals(services.db, workspace, rows);
  return new Map(rows.map((row) => [row.id, showRun(row, journals.get(row.id) ?? [])]));
};
