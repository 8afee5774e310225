import type { Handler } from '../../call.ts';
import { getSetting } from './get-setting.ts';

/** The endpoints of the setting. */
export const handlers: readonly Handler[] = [getSetting];
