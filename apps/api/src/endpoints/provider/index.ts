import type { Handler } from '../../call.ts';
import { deleteProvider } from './delete-provider.ts';
import { getProvider } from './get-provider.ts';
import { saveProvider } from './save-provider.ts';

/** The endpoints of the provider of messages. */
export const handlers: readonly Handler[] = [getProvider, saveProvider, deleteProvider];
