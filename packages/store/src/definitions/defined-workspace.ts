import type { WorkflowId, WorkspaceId } from '@ripen/domain';
import { type CompiledWorkflow, type Defined, type Definitions, define } from '@ripen/workflow';

/** The definitions of a workspace at one epoch, with what the store must know of them to read ahead of a turn. */
export interface DefinedWorkspace {
  workspace: WorkspaceId;
  epoch: number;
  defined: Defined;
  definitions: Definitions;
  /** Live workflows whose entry depends on when a lead was in them before. */
  remembering: readonly WorkflowId[];
}

/** Indexes what a workspace has defined. */
export const defineWorkspace = (workspace: WorkspaceId, epoch: number, defined: Defined): DefinedWorkspace => ({
  workspace,
  epoch,
  defined,
  definitions: define(defined),
  remembering: defined.latest
    .filter(({ status, settings: { entry } }) => status === 'live' && (entry === 'once' || entry === 'after'))
    .map(({ id }) => id),
});

/** The same with older versions beside the newest. */
export const withVersions = (
  { workspace, epoch, defined }: DefinedWorkspace,
  older: readonly CompiledWorkflow[],
): DefinedWorkspace => defineWorkspace(workspace, epoch, { ...defined, older: [...defined.older, ...older] });
