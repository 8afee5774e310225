import { endpoints } from '@ripen/contract';
import { dayAt, daysAfter, workflowId } from '@ripen/domain';
import { countNodes, findWorkflow, readClock } from '@ripen/store';
import { handle, notFound, reply } from '../../call.ts';
import { readId } from '../../read-id.ts';

/** Counts leads inside and passed, for each node, in one version or in all together, in the last days or ever. */
export const getWorkflowCounts = handle(endpoints.getWorkflowCounts, async ({ params, query, workspace, services }) => {
  const workflow = readId(workflowId, params.id);
  if (workflow === null || (await findWorkflow(services.db, workspace, workflow)) === undefined) return notFound();
  const { now, zone } = await readClock(services.db, workspace);
  const since = query.days === undefined ? undefined : daysAfter(dayAt(now, zone), 1 - query.days);
  const counts = await countNodes(services.db, workspace, { workflow, version: query.version, since });
  const anywhere = counts.find(({ node }) => node === '');
  return reply({
    entered: counts.reduce((sum, { passed }) => sum + (passed.entered ?? 0), 0),
    goals: anywhere?.passed.goal ?? 0,
    exits: anywhere?.passed.left ?? 0,
    nodes: Object.fromEntries(counts.flatMap(({ node, ...count }) => (node === '' ? [] : [[node, count]]))),
  });
});
