import type { WorkflowDocument } from '@ripen/workflow';
import type { QueryClient } from '@tanstack/react-query';

/** A document that another page hands to the editor, to be loaded over the draft; `from` says what it is. */
export interface HandedOver {
  document: WorkflowDocument;
  from: string;
}

const keyOf = (workflowId: string): readonly string[] => ['workflows', 'handed over', workflowId];

/** Hands a document to the editor of a workflow, which loads it as an edit that can be undone. */
export const keepForEditor = (client: QueryClient, workflowId: string, handed: HandedOver): void =>
  void client.setQueryData(keyOf(workflowId), handed);

/** What was handed to the editor of a workflow, if anything. */
export const handedOver = (client: QueryClient, workflowId: string): HandedOver | undefined =>
  client.getQueryData<HandedOver>(keyOf(workflowId));

/** Lets go of what was handed over, once it was loaded. */
export const letGo = (client: QueryClient, workflowId: string): void =>
  client.removeQueries({ queryKey: keyOf(workflowId) });
