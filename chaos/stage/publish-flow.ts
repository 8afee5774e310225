import { type WorkflowId, type WorkspaceId } from '@ripen/domain';
import { addVersion, changeDefinitions, createWorkflow, type openDatabase } from '@ripen/store';
import { type WorkflowDocument, workflowDocument } from '@ripen/workflow';

/** The steps of a flow, and the lines between them. */
export interface Drawn {
  name: string;
  kind: 'nurture' | 'scoring';
  steps: readonly [id: string, kind: string, config: object][];
  lines: readonly [from: string, port: string, to: string][];
}

/** The document of a flow that was drawn so. */
export const documentOf = ({ name, kind, steps, lines }: Drawn): WorkflowDocument =>
  workflowDocument.parse({
    name,
    kind,
    nodes: steps.map(([id, of, config]) => ({ id, kind: of, config })),
    edges: lines.map(([from, port, to]) => ({ from, port, to })),
  });

/** Publishes a flow in a workspace, whatever is wrong with it; gives its id. */
export const publishFlow = async (
  db: ReturnType<typeof openDatabase>,
  workspace: WorkspaceId,
  drawn: Drawn,
): Promise<WorkflowId> => {
  const document = documentOf(drawn);
  const workflow = await createWorkflow(db, workspace, document);
  await changeDefinitions(db, workspace, (trx) =>
    addVersion(trx, workspace, { workflow, version: 1, document, by: 'the driver' }),
  );
  return workflow;
};
