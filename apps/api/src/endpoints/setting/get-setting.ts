import { endpoints } from '@ripen/contract';
import { standardCalendar } from '@ripen/domain';
import { listTags, readSetting } from '@ripen/store';
import { handle, reply } from '../../call.ts';

/** Gives what rules and forms choose from. */
export const getSetting = handle(endpoints.getSetting, async ({ workspace, services: { db } }) => {
  const [{ catalogue, templates, ...more }, tags] = await Promise.all([
    readSetting(db, workspace),
    listTags(db, workspace),
  ]);
  return reply({
    fields: [...catalogue.fields],
    stages: [...catalogue.stages],
    events: [...catalogue.events],
    segments: [...catalogue.segments],
    lists: [...(more.lists ?? [])],
    templates: [...templates],
    tags,
    consents: [...(catalogue.consents ?? [])],
    products: [...(catalogue.products ?? [])],
    models: [...(catalogue.models ?? [])],
    workflows: [...(more.workflows ?? [])],
    members: [...(more.members ?? [])],
    teams: [...(more.teams ?? [])],
    calendar: more.calendar ?? standardCalendar,
    provider: more.provider ?? null,
  });
});
