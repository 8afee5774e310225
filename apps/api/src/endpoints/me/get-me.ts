import { endpoints } from '@ripen/contract';
import { findPerson, findWorkspace } from '@ripen/store';
import { handle, notFound, reply } from '../../call.ts';

/** Gives the person signed in. */
export const getMe = handle(endpoints.getMe, async ({ caller, workspace: id, services: { db, mail } }) => {
  if (caller.as !== 'person') return notFound();
  const [user, workspace] = await Promise.all([findPerson(db, caller.user), findWorkspace(db, id)]);
  if (user === undefined || workspace === undefined) return notFound();
  return reply({ user, workspace, role: caller.role, mail });
});
