import { stageName } from '@ripen/domain';
import type { Catalogue } from '@ripen/rules';
import { z } from 'zod';
import { pass } from '../../decision.ts';
import { nodeKind } from '../../node-kind.ts';

/** The stage to move the lead to. */
const setStageConfig = z.strictObject({ stage: stageName });

/** Moves the lead to a stage of the life cycle. */
export const setStage = nodeKind({
  kind: 'set-stage',
  label: 'Set stage',
  group: 'action',
  about: 'Moves the lead to a stage of its life cycle.',
  within: ['nurture'],
  config: setStageConfig,
  blank: { stage: 'lead' },
  ports: () => ['done'],
  sentence: (config, { catalogue }) => `Move to ${stageLabel(config.stage, catalogue)}`,
  faults: (config, { catalogue }) =>
    catalogue.stages.some(({ name }) => name === config.stage)
      ? []
      : [
          {
            code: 'stage_unknown',
            detail: `There is no stage “${config.stage}”; choose one of the workspace’s stages`,
            pointer: '/stage',
          },
        ],
  prepare: (config, catalogue) => `Moved to ${stageLabel(config.stage, catalogue)}`,
  decide: (config, _moment, said) => pass('done', said, { changes: [{ change: 'stage', stage: config.stage }] }),
});

const stageLabel = (stage: string, catalogue: Catalogue | undefined): string =>
  catalogue?.stages.find(({ name }) => name === stage)?.label ?? stage;
