import type { WorkflowId, WorkspaceId } from '@ripen/domain';
import { entryConfig, type WorkflowDocument } from '@ripen/workflow';
import type { Transaction } from 'kysely';
import type { Database } from '../../tables.ts';

/**
 * Makes the schedule of a workflow what its new version says: none, or one whose next tick is reckoned anew. A tick that is
 * under way is given up where the segment is another. Called within `changeDefinitions`. Served by the primary key.
 */
export const setSchedule = async (
  trx: Transaction<Database>,
  workspace: WorkspaceId,
  { workflow, document }: { workflow: WorkflowId; document: WorkflowDocument },
): Promise<void> => {
  const read = entryConfig.safeParse(document.nodes.find(({ kind }) => kind === 'entry')?.config);
  if (!read.success || read.data.on !== 'schedule') {
    await trx
      .deleteFrom('schedule')
      .where('workspace_id', '=', workspace)
      .where('workflow_id', '=', workflow)
      .execute();
    return;
  }
  const { cron, zone = null, segment } = read.data;
  const values = { cron, zone, segment_id: segment, next_at: null };
  await trx
    .insertInto('schedule')
    .values({ workspace_id: workspace, workflow_id: workflow, ...values })
    .onConflict((conflict) =>
      conflict.columns(['workspace_id', 'workflow_id']).doUpdateSet((eb) => ({
        ...values,
        tick_at: eb.case().when('schedule.segment_id', '=', segment).then(eb.ref('schedule.tick_at')).else(null).end(),
        after_lead: eb
          .case()
          .when('schedule.segment_id', '=', segment)
          .then(eb.ref('schedule.after_lead'))
          .else(null)
          .end(),
      })),
    )
    .execute();
};
