import { type LeadState, segmentId, type StageMove } from '@ripen/domain';
import type { World } from '@ripen/workflow';
import { turn } from '../turn.ts';

/**
 * How a lead would move if the stages of this world were saved at this moment: the turn that it then takes, with nothing
 * stored. Flows that would start are left out where the world has none.
 */
export const previewStages = (state: LeadState, world: World): readonly StageMove[] => {
  // The workspace's own id stands for its stages among what is held against leads anew.
  const segments = [segmentId.parse(state.lead.workspace)];
  const command = { do: 'reconsider', segments, quietly: true } as const;
  return turn(state, [{ kind: 'command', by: 'ripen', command: { ...command, segments: [...segments] } }], world).moves;
};
