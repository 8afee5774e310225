import type { WorkflowId, WorkspaceId } from '@ripen/domain';
import { type Kysely, sql } from 'kysely';
import type { Database } from '../../tables.ts';

/** An editor that is open: which window, and who sits before it. */
export interface Editing {
  workflow: WorkflowId;
  tab: string;
  who: string;
  name: string;
}

/** Somebody else, or the same person in another window, who has a workflow open. */
export interface OtherEditor {
  who: string;
  name: string;
}

/** Notes that an editor is open, forgets those not seen for a minute, and gives the others seen within half of one. Of a workflow that isn't there nothing is noted. Served by the primary keys; locks those rows. */
export const noteEditing = async (
  db: Kysely<Database>,
  workspace: WorkspaceId,
  { workflow, tab, who, name }: Editing,
): Promise<OtherEditor[]> => {
  const open = sql`editing.workspace_id = ${workspace} and editing.workflow_id = ${workflow}`;
  const { rows } = await sql<OtherEditor>`
    with gone as (delete from editing where ${open} and seen_at < now() - interval '1 minute'),
    noted as (
      insert into editing (workspace_id, workflow_id, tab, who, name) 
      select workspace_id, id, ${tab}::uuid, ${who}, ${name} from workflow where workspace_id = ${workspace} and id = ${workflow}
      on conflict (workspace_id, workflow_id, tab) do update set seen_at = now(), who = excluded.who, name = excluded.name)
    select who, name from editing
    where ${open} and tab <> ${tab}::uuid and seen_at > now() - interval '30 seconds' order by name, tab limit 20`.execute(
    db,
  );
  return rows;
};
