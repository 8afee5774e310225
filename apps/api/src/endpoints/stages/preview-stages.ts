import { endpoints } from '@ripen/contract';
import { listSegmentRules, readClock, readModels, readSetting } from '@ripen/store';
import { define } from '@ripen/workflow';
import { handle, reply } from '../../call.ts';
import { repeatedNames } from '../repeated-names.ts';
import { candidatesFor } from './candidates-for.ts';
import { checkStages } from './check-stages.ts';
import { foreseeStages } from './foresee-stages.ts';

/** Says which leads stages would move if they were saved now, from which to which; looks for a second and a half at most. */
export const previewStages = handle(endpoints.previewStages, async ({ body: { items }, workspace, services }) => {
  const { db } = services;
  const setting = await readSetting(db, workspace);
  const faults = [...repeatedNames(items), ...checkStages(items, setting)];
  if (faults.length > 0) return reply({ faults, over: false, moves: [] });
  const rule = candidatesFor(items);
  if (rule === null) return reply({ faults, over: true, moves: [] });
  const clock = await readClock(db, workspace);
  const models = await readModels(db, workspace);
  const catalogue = { ...setting.catalogue, stages: items };
  const definitions = define({
    zone: clock.zone,
    calendar: setting.calendar,
    catalogue,
    latest: models.map(({ workflow }) => workflow),
    older: [],
    segments: await listSegmentRules(db, workspace),
  });
  const asking = { services, workspace, rule, catalogue, ...clock };
  return reply({ faults, ...(await foreseeStages(asking, { ...definitions, now: clock.now })) });
});
