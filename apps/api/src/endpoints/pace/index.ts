import type { Handler } from '../../call.ts';
import { getPace } from './get-pace.ts';
import { savePace } from './save-pace.ts';

/** The endpoints of the sending pace. */
export const handlers: readonly Handler[] = [getPace, savePace];
