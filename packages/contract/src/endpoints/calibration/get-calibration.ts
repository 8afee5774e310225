import { z } from 'zod';
import { endpoint } from '../../endpoint.ts';
import { calibration, calibrationOutcomes } from '../../shapes/calibration.ts';
import { none, nothing, time } from '../../shapes/common.ts';

/** Holds the score (of all models, or of one) against what became of the leads of a time: the last 365 days, unless it says otherwise. */
export const getCalibration = endpoint({
  name: 'getCalibration',
  method: 'get',
  path: '/api/calibration',
  about: 'Holds the score against what became of the leads of a time, the last 365 days unless it says otherwise.',
  access: 'manage',
  params: nothing,
  query: z.strictObject({
    model: z.guid().optional(),
    from: time.optional(),
    to: time.optional(),
    outcome: z.enum(calibrationOutcomes).default('won'),
  }),
  body: none,
  output: calibration,
  status: 200,
  problems: ['time_order', 'workflow_unknown'],
});
