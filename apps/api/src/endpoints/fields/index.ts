import type { Handler } from '../../call.ts';
import { listFields } from './list-fields.ts';
import { saveFields } from './save-fields.ts';

/** The endpoints of fields. */
export const handlers: readonly Handler[] = [listFields, saveFields];
