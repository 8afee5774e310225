import type { Handler } from '../../call.ts';
import { listStages } from './list-stages.ts';
import { previewStages } from './preview-stages.ts';
import { saveStages } from './save-stages.ts';

/** The endpoints of stages. */
export const handlers: readonly Handler[] = [listStages, previewStages, saveStages];
