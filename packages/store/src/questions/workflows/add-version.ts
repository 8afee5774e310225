import type { WorkflowId, WorkspaceId } from '@ripen/domain';
import { programNumber, type WorkflowDocument } from '@ripen/workflow';
import { sql, type Transaction } from 'kysely';
import type { Database } from '../../tables.ts';
import { renewAlarms } from '../schedules/renew-alarms.ts';
import { setSchedule } from '../schedules/set-schedule.ts';

/** A version to publish. */
export interface NewVersion {
  workflow: WorkflowId;
  version: number;
  document: WorkflowDocument;
  by: string;
  /** What whoever published it says of it. */
  note?: string | undefined;
}

/** Adds a version and makes it the workflow's newest; a draft goes live by it, a paused workflow stays paused. Its schedule is the version's from now on. Called within `changeDefinitions`. */
export const addVersion = async (
  trx: Transaction<Database>,
  workspace: WorkspaceId,
  { workflow, version, document, by, note }: NewVersion,
): Promise<void> => {
  await trx
    .insertInto('workflow_version')
    .values({
      workspace_id: workspace,
      workflow_id: workflow,
      version,
      document: JSON.stringify(document),
      published_by: by,
      note: note ?? null,
      program: programNumber,
    })
    .execute();
  await trx
    .updateTable('workflow')
    .set({
      version,
      status: sql<'live'>`case status when 'draft' then 'live' else status end`,
      updated_at: sql<string>`clock_timestamp()`,
    })
    .where('workspace_id', '=', workspace)
    .where('id', '=', workflow)
    .execute();
  await setSchedule(trx, workspace, { workflow, document });
  await renewAlarms(trx, workspace, workflow);
};
