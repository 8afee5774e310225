import type { WorkflowId, WorkspaceId } from '@ripen/domain';
import { type CompiledWorkflow, type Defined, type Definitions, define } from '@ripen/workflow';

/** The definitions of a workspace at one epoch, with what the store must know of them to read ahead of a turn. */
export interface DefinedWorkspace {
  workspace: WorkspaceId;
  epoch: number;
  defined: Defined;
  definitions: Definitions;
  /** Live workflows whose entry depends on when a lead was in them before, or that dates let leads into. */
  remembering: readonly WorkflowId[];
  /** Versions (`workflow:version`) that this program can't read and a newer one can: only that may let leads walk there. */
  beyond: ReadonlySet<string>;
  /** Whether a newest version is among them, or rules of segments or stages can't be read: all of the workspace is left alone. */
  ahead: boolean;
}

/** Indexes what a workspace has defined. */
export const defineWorkspace = (
  { workspace, epoch, beyond, ahead }: Pick<DefinedWorkspace, 'workspace' | 'epoch' | 'beyond' | 'ahead'>,
  defined: Defined,
): DefinedWorkspace => {
  const definitions = define(defined);
  const dated = new Set(definitions.byFact.get('date')?.map(({ workflow }) => workflow.id));
  const remembers = ({ id, status, settings: { entry } }: CompiledWorkflow): boolean =>
    status === 'live' && (entry === 'once' || entry === 'after' || dated.has(id));
  const remembering = defined.latest.filter(remembers).map(({ id }) => id);
  return { workspace, epoch, beyond, ahead, defined, definitions, remembering };
};

/** The same with older versions beside the newest. */
export const withVersions = (
  { workspace, epoch, beyond, ahead, defined }: DefinedWorkspace,
  { older, unread }: { older: readonly CompiledWorkflow[]; unread: readonly string[] },
): DefinedWorkspace =>
  defineWorkspace(
    { workspace, epoch, ahead, beyond: new Set([...beyond, ...unread]) },
    { ...defined, older: [...defined.older, ...older] },
  );
