import type { RunShape } from '@ripen/contract';
import { type Command, type RunId, runId, type RunStatus } from '@ripen/domain';
import { findRuns } from '@ripen/store';
import { notFound, type Refusal, refuse, reply } from '../../call.ts';
import { type Asker, commandLeads } from '../../command-leads.ts';
import { readId } from '../../read-id.ts';
import { readRuns } from './read-runs.ts';

/** A command for a run: in which statuses it may be given, and what to say in others. */
export interface RunCommand {
  from: readonly RunStatus[];
  otherwise: (status: RunStatus) => string;
  command: (run: RunId) => Command;
}

/** Gives a command to the run that a path names; answers what became of the run. */
export const commandRun = async (
  asker: Asker,
  path: string,
  { from, otherwise, command }: RunCommand,
): Promise<{ ok: true; body: RunShape } | Refusal> => {
  const id = readId(runId, path);
  if (id === null) return notFound();
  const [run] = await findRuns(asker.services.db, asker.workspace, [id]);
  if (run === undefined) return notFound();
  if (!from.includes(run.status)) return refuse(409, 'state_conflict', otherwise(run.status));
  await commandLeads(asker, [{ lead: run.lead, command: command(id) }]);
  const after = (await readRuns(asker, [id])).get(id);
  return after === undefined ? notFound() : reply(after);
};
