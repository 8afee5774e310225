import { endpoints } from '@ripen/contract';
import { listTags, readSetting } from '@ripen/store';
import { handle, reply } from '../../call.ts';

/** Gives what rules and forms choose from. */
export const getSetting = handle(endpoints.getSetting, async ({ workspace, services: { db } }) => {
  const [{ catalogue, templates }, tags] = await Promise.all([readSetting(db, workspace), listTags(db, workspace)]);
  return reply({
    fields: [...catalogue.fields],
    stages: [...catalogue.stages],
    events: [...catalogue.events],
    segments: [...catalogue.segments],
    templates: [...templates],
    tags,
  });
});
