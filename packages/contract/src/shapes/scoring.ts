import { bands } from '@ripen/domain';
import { z } from 'zod';
import { time } from './common.ts';

/** How far a model's points are given anew; `startedAt` is null where that was never asked for. One that was cancelled runs no more, with fewer done than there are. */
export const rescoring = z.strictObject({
  running: z.boolean(),
  done: z.number().int(),
  total: z.number().int(),
  startedAt: time.nullable(),
});
export type Rescoring = z.infer<typeof rescoring>;

const perBand = z.strictObject({ cold: z.number().int(), warm: z.number().int(), hot: z.number().int() });

/**
 * What a model's draft would do to today's leads: `matrix` counts leads by the band they are in and then the one they would
 * be in, `stages` how many would move to each stage by the rules of the stages, `movers` are the leads
 * whose score would change most, with what their points would come from. `looked` of all `leads` were asked, the newest.
 */
export const scorePreview = z.strictObject({
  leads: z.number().int(),
  looked: z.number().int(),
  matrix: z.strictObject({ cold: perBand, warm: perBand, hot: perBand }),
  stages: z.array(
    z.strictObject({ name: z.string(), label: z.string(), count: z.number().int(), handsOver: z.boolean() }),
  ),
  movers: z.array(
    z.strictObject({
      id: z.guid(),
      name: z.string(),
      before: z.strictObject({ score: z.number().int(), band: z.enum(bands) }),
      after: z.strictObject({ score: z.number().int(), band: z.enum(bands) }),
      reasons: z.array(z.string()),
    }),
  ),
});
export type ScorePreview = z.infer<typeof scorePreview>;
