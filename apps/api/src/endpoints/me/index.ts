import type { Handler } from '../../call.ts';
import { getMe } from './get-me.ts';

/** The endpoints of the person signed in. */
export const handlers: readonly Handler[] = [getMe];
