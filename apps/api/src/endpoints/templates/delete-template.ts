import { endpoints } from '@ripen/contract';
import { templateId } from '@ripen/domain';
import { changeDefinitions, deleteTemplate as remove, findMentions, findTemplate } from '@ripen/store';
import { handle, notFound, reply } from '../../call.ts';
import { inUse } from '../../in-use.ts';
import { readId } from '../../read-id.ts';

/** Deletes a mail template that no workflow uses. */
export const deleteTemplate = handle(endpoints.deleteTemplate, async ({ params, workspace, services }) => {
  const template = readId(templateId, params.id);
  if (template === null) return notFound();
  return changeDefinitions(services.db, workspace, async (trx) => {
    if ((await findTemplate(trx, workspace, template)) === undefined) return notFound();
    const workflows = await findMentions(trx, workspace, template);
    if (workflows.length > 0)
      return inUse(
        'template',
        workflows.map(({ id, name }) => ({ kind: 'workflow', id, name })),
      );
    await remove(trx, workspace, template);
    return reply(undefined);
  });
});
