import type { CompiledStage, Definitions } from '@ripen/workflow';
import type { Share } from './batch.ts';

interface Ringing extends Pick<Share, 'alarmed'> {
  definitions: Definitions;
}

/** Whether leads may have alarms: some may have one from a time when their segments were others. */
export const mayRing = (share: Ringing): boolean => {
  const { alarmed, definitions } = share;
  const { segments, scores, stages } = definitions;
  const timely = segments.some(({ reads }) => reads.time) || stages.some(isTimely);
  return alarmed || scores || timely || limitsStages(share);
};

/** Whether a stage has a time limit. */
export const limitsStages = ({ definitions: { stages } }: Pick<Ringing, 'definitions'>): boolean =>
  stages.some(({ stage }) => stage.limit !== undefined);

const isTimely = ({ entry }: CompiledStage): boolean => entry?.reads.time === true;
