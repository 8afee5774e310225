import type { LeadId, Run } from '@ripen/domain';
import type { DefinedWorkspace } from '../definitions/defined-workspace.ts';
import type { Share } from './batch.ts';

/**
 * The turns that this program can take. While the workspace's newest flows hold kinds of node that it doesn't know, a signal
 * might have to start one of them: all of it is left to a newer program; else the leads that are in such a version.
 */
export const withinReach = (
  turns: Share['turns'],
  { beyond, ahead }: DefinedWorkspace,
  runs: ReadonlyMap<LeadId, readonly Run[]>,
): Share['turns'] => {
  if (beyond.size === 0) return turns;
  if (ahead) return new Map();
  const isBeyond = (lead: LeadId): boolean =>
    (runs.get(lead) ?? []).some(({ workflow, version }) => beyond.has(`${workflow}:${version}`));
  return new Map([...turns].filter(([lead]) => !isBeyond(lead)));
};
