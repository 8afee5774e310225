import { calibrationOutcomes } from '@ripen/contract';
import { z } from 'zod';
import { period } from '../../period/period.ts';

/** What the address of the calibration page says: which score, of which time, and what it is held against. */
export const calibrationSearch = z.object({
  ...period,
  model: z.string().optional().catch(undefined),
  outcome: z.enum(calibrationOutcomes).optional().catch(undefined),
});
export type CalibrationSearch = z.infer<typeof calibrationSearch>;
