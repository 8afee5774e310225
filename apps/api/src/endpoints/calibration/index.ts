import type { Handler } from '../../call.ts';
import { getCalibration } from './get-calibration.ts';

/** The endpoint of the score held against what came of it. */
export const handlers: readonly Handler[] = [getCalibration];
