import type { Handler } from '../../call.ts';
import { listMessages } from './list-messages.ts';

/** The endpoints of messages. */
export const handlers: readonly Handler[] = [listMessages];
