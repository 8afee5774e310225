import type { Handler } from '../../call.ts';
import { getFunnel } from './get-funnel.ts';

/** The endpoint of the life cycle as a whole. */
export const handlers: readonly Handler[] = [getFunnel];
