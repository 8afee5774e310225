import { endpoints } from '@ripen/contract';
import { createTemplate as create } from '@ripen/store';
import { handle, reply } from '../../call.ts';
import { checkTemplate } from './check-template.ts';
import { showTemplate } from './show-template.ts';

/** Makes a mail template. */
export const createTemplate = handle(endpoints.createTemplate, async ({ body, workspace, services }) => {
  const refusal = checkTemplate(body);
  if (refusal !== null) return refusal;
  const row = await create(services.db, workspace, body);
  return reply(showTemplate(row), row.revision);
});
