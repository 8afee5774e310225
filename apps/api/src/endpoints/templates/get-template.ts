import { endpoints } from '@ripen/contract';
import { templateId } from '@ripen/domain';
import { findTemplate } from '@ripen/store';
import { handle, notFound, reply } from '../../call.ts';
import { readId } from '../../read-id.ts';
import { showTemplate } from './show-template.ts';

/** Gives one mail template. */
export const getTemplate = handle(endpoints.getTemplate, async ({ params, workspace, services }) => {
  const id = readId(templateId, params.id);
  const row = id && (await findTemplate(services.db, workspace, id));
  return row ? reply(showTemplate(row), row.revision) : notFound();
});
