import type { WorkflowShape } from '@ripen/contract';
import type { WorkflowDocument } from '@ripen/workflow';

/** The draft in a workflow that the server gave. */
export const documentOf = ({
  name,
  kind,
  nodes,
  edges,
  settings,
  notes,
  direction,
}: WorkflowShape): WorkflowDocument => ({
  name,
  kind,
  nodes,
  edges,
  settings,
  ...(notes === undefined ? {} : { notes }),
  ...(direction === undefined ? {} : { direction }),
});
