import { endpoints } from '@ripen/contract';
import { templateId } from '@ripen/domain';
import { findTemplate, saveTemplate as save } from '@ripen/store';
import { handle, notFound, reply } from '../../call.ts';
import { readId } from '../../read-id.ts';
import { versionConflict } from '../../version-conflict.ts';
import { checkTemplate } from './check-template.ts';
import { showTemplate } from './show-template.ts';

/** Changes a mail template; mails sent from now on use it. */
export const saveTemplate = handle(endpoints.saveTemplate, async ({ params, body, workspace, services, revision }) => {
  const id = readId(templateId, params.id);
  const before = id && (await findTemplate(services.db, workspace, id));
  if (!before) return notFound();
  const refusal = checkTemplate(body);
  if (refusal !== null) return refusal;
  const row = revision === null ? undefined : await save(services.db, workspace, { ...body, id: before.id, revision });
  if (row !== undefined) return reply(showTemplate(row), row.revision);
  return versionConflict((await findTemplate(services.db, workspace, before.id))?.revision ?? before.revision);
});
