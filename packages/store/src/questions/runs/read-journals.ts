import { type Instant, type Json, type LeadId, type RunId, shardOf, type WorkspaceId } from '@ripen/domain';
import { type Kysely, sql } from 'kysely';
import type { Database } from '../../tables.ts';

/** A line of a run's journal. `rule` is the rule of its node in the version that the run is pinned to, null where it has none. */
export interface JournalLine {
  step: number;
  visit: number;
  node: string;
  kind: string;
  port: string | null;
  at: Instant;
  said: string;
  why: Json | null;
  rule: Json | null;
}

type Row = JournalLine & { run: RunId };

/** The journals of runs, in order. Served by journal's, run's and workflow_version's primary keys; locks nothing. */
export const readJournals = async (
  db: Kysely<Database>,
  workspace: WorkspaceId,
  runs: readonly { id: RunId; lead: LeadId }[],
): Promise<Map<RunId, JournalLine[]>> => {
  const { rows } = await sql<Row>`
    select given.run, line.step, line.visit, line.node, line.kind, line.port, line.at, line.said, line.why,
      case when line.why is not null then jsonb_path_query_first(pinned.document, '$.nodes[*] ? (@.id == $node).config.rule',
        jsonb_build_object('node', line.node)) end as rule
    from unnest(${runs.map(({ lead }) => shardOf(lead))}::smallint[], ${runs.map(({ id }) => id)}::uuid[]) given (shard, run)
    join run on run.workspace_id = ${workspace} and run.shard = given.shard and run.id = given.run
    join journal line on line.workspace_id = ${workspace} and line.shard = given.shard and line.run_id = given.run
    left join workflow_version pinned
      on pinned.workspace_id = ${workspace} and pinned.workflow_id = run.workflow_id and pinned.version = run.version
    order by line.step`.execute(db);
  const journals = new Map(runs.map(({ id }): [RunId, JournalLine[]] => [id, []]));
  for (const { run, ...line } of rows) journals.get(run)?.push(line);
  return journals;
};
