import type { Handler } from '../../call.ts';
import { createKey } from './create-key.ts';
import { listKeys } from './list-keys.ts';
import { revokeKey } from './revoke-key.ts';

/** The endpoints of keys. */
export const handlers: readonly Handler[] = [createKey, listKeys, revokeKey];
