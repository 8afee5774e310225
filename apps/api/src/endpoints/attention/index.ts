import type { Handler } from '../../call.ts';
import { listAttention } from './list-attention.ts';
import { settleAttention } from './settle-attention.ts';

/** The endpoints of what needs attention. */
export const handlers: readonly Handler[] = [listAttention, settleAttention];
