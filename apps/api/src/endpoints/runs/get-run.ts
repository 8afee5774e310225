import { endpoints } from '@ripen/contract';
import { runId } from '@ripen/domain';
import { handle, notFound, reply } from '../../call.ts';
import { readId } from '../../read-id.ts';
import { readRuns } from './read-runs.ts';

/** Gives a run with its journal. */
export const getRun = handle(endpoints.getRun, async (call) => {
  const id = readId(runId, call.params.id);
  const run = id && (await readRuns(call, [id])).get(id);
  return run ? reply(run) : notFound();
});
