import { endpoints } from '@ripen/contract';
import { readSetting } from '@ripen/store';
import { handle, reply } from '../../call.ts';

/** Lists the fields of leads. */
export const listFields = handle(endpoints.listFields, async ({ workspace, services: { db } }) => {
  const { catalogue } = await readSetting(db, workspace);
  return reply({ items: [...catalogue.fields] });
});
