import type { LeadId, Run } from '@ripen/domain';
import type { DefinedWorkspace } from '../definitions/defined-workspace.ts';
import type { Share } from './batch.ts';

/**
 * The turns that this program can take. While it can't read some of the workspace's newest flows, a signal
 * might have to start one of them: all of it is left to a newer program; else the leads that are in such a version.
 */
export const withinReach = (
  turns: Share['turns'],
  { beyond, ahead }: DefinedWorkspace,
  runs: ReadonlyMap<LeadId, readonly Run[]>,
): Share['turns'] => {
  if (ahead) return new Map();
  if (beyond.size === 0) return turns;
  const isBeyond = (lead: LeadId): boolean =>
    (runs.get(lead) ?? []).some(({ workflow, version }) => beyond.has(`${workflow}:${version}`));
  return new Map([...turns].filter(([lead]) => !isBeyond(lead)));
};
