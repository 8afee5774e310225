import type { Handler } from '../../call.ts';
import { listMembers } from './list-members.ts';

/** The endpoints of members. */
export const handlers: readonly Handler[] = [listMembers];
