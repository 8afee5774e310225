import type { Handler } from '../../call.ts';
import { getSigning } from './get-signing.ts';
import { rotateSigning } from './rotate-signing.ts';

/** The endpoints of what signs calls. */
export const handlers: readonly Handler[] = [getSigning, rotateSigning];
