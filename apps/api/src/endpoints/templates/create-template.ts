import { endpoints } from '@ripen/contract';
import { templateId } from '@ripen/domain';
import { createTemplate as create } from '@ripen/store';
import { handle, reply } from '../../call.ts';
import { readId } from '../../read-id.ts';
import { checkTemplate } from './check-template.ts';
import { showTemplate } from './show-template.ts';

/** Makes a mail template. */
export const createTemplate = handle(endpoints.createTemplate, async ({ body, workspace, services, subject }) => {
  const refusal = checkTemplate(body);
  if (refusal !== null) return refusal;
  const row = await create(services.db, workspace, { ...body, id: readId(templateId, subject) });
  return reply(showTemplate(row), row.revision);
});
