import type { Handler } from '../../call.ts';
import { createTemplate } from './create-template.ts';
import { deleteTemplate } from './delete-template.ts';
import { getTemplate } from './get-template.ts';
import { listTemplates } from './list-templates.ts';
import { saveTemplate } from './save-template.ts';

/** The endpoints of mail templates. */
export const handlers: readonly Handler[] = [listTemplates, createTemplate, getTemplate, saveTemplate, deleteTemplate];
