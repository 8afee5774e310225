import { z } from 'zod';
import { pass } from '../../decision.ts';
import { nodeKind } from '../../node-kind.ts';

/** Why somebody isn't a lead, by the word that configs hold. */
export const disqualifications = {
  'job-applicant': 'job applicant',
  competitor: 'competitor',
  spam: 'spam',
  student: 'student',
  other: 'not a buyer',
} as const;

const reasons = ['job-applicant', 'competitor', 'spam', 'student', 'other'] as const;

/** The reason, shown in the lead's story. */
const disqualifyConfig = z.strictObject({ reason: z.enum(reasons) });
type DisqualifyConfig = z.infer<typeof disqualifyConfig>;

/** Moves somebody who isn't a lead to the stage “disqualified”, with the reason. */
export const disqualify = nodeKind({
  kind: 'disqualify',
  label: 'Disqualify',
  group: 'score',
  about: 'Says that this isn’t a buyer: a job applicant, a competitor, spam.',
  within: ['scoring', 'nurture'],
  config: disqualifyConfig,
  blank: { reason: 'spam' },
  ports: () => ['done'],
  sentence: ({ reason }: DisqualifyConfig) => `Disqualify: ${disqualifications[reason]}`,
  faults: (_config, { catalogue }) =>
    catalogue.stages.some(({ name }) => name === 'disqualified')
      ? []
      : [
          {
            code: 'stage_unknown',
            detail: 'There is no stage “disqualified”; add it to the stages first',
            pointer: '',
          },
        ],
  prepare: ({ reason }: DisqualifyConfig) => `Disqualified: ${disqualifications[reason]}`,
  decide: (_config, _moment, said) => pass('done', said, { changes: [{ change: 'stage', stage: 'disqualified' }] }),
});
