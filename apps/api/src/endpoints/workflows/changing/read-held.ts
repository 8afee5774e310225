import type { Instant, WorkflowId, WorkspaceId } from '@ripen/domain';
import { type Database, type HeldLeads, readVersionsOf, surveyHeld } from '@ripen/store';
import { type CompiledNode, type CompiledWorkflow, compileWorkflow, messagesAhead } from '@ripen/workflow';
import type { Kysely } from 'kysely';

/** Leads that are held alike, with the step they are in and the steps that would send them something at once. */
export interface Held extends HeldLeads {
  step: CompiledNode | undefined;
  /** The steps of its version. */
  steps: ReadonlyMap<string, CompiledNode> | undefined;
  /** How many would be sent something. */
  sending: number;
  messages: readonly string[];
}

/** What is held in a paused workflow, and what would come of it at a moment. */
export const readHeld = async (
  db: Kysely<Database>,
  workspace: WorkspaceId,
  { workflow, at }: { workflow: WorkflowId; at: Instant },
): Promise<Held[]> => {
  const held = await surveyHeld(db, workspace, { workflow, at });
  const versions = [...new Set(held.map(({ version }) => version))];
  const documents = await readVersionsOf(db, workspace, { workflow, versions });
  const compiled = new Map(
    [...documents].map(([version, document]) => [
      version,
      compileWorkflow({ id: workflow, version, status: 'paused', document }),
    ]),
  );
  return held.map((one) => tellHeld(one, compiled.get(one.version)));
};

const tellHeld = (held: HeldLeads, workflow: CompiledWorkflow | undefined): Held => {
  const step = workflow?.nodes.get(held.node);
  const messages = workflow ? messagesOf(held, workflow) : [];
  const going = held.asked ? held.later : held.overdue;
  return { ...held, step, steps: workflow?.nodes, messages, sending: messages.length > 0 ? going : 0 };
};

const messagesOf = (held: HeldLeads, workflow: CompiledWorkflow): string[] => {
  if (!held.asked) return held.overdue > 0 ? messagesAhead(workflow, held) : [];
  return held.hand !== null && workflow.nodes.get(held.node)?.messages ? [held.node] : [];
};
