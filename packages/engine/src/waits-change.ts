import type { Instant, Run } from '@ripen/domain';
import type { NextChange, Reads } from '@ripen/rules';
import { momentOf } from './moment-of.ts';
import { isUnderWay, type Sheet } from './sheet.ts';

interface Timely {
  reads: Reads;
  nextChange: NextChange;
}

/** When time alone may make a rule true that a run waits for, or that ends it; null for never. */
export const waitsChange = (sheet: Sheet): Instant | null => {
  let soonest: Instant | null = null;
  for (const run of sheet.runs.values())
    for (const { nextChange } of timelyOf(sheet, run)) {
      const { data, context } = momentOf(sheet, run);
      const at = nextChange(data, context);
      if (at !== null && (soonest === null || at < soonest)) soonest = at;
    }
  return soonest;
};

/** The rules of a run, where it is, whose answers move with time. */
export const timelyOf = (sheet: Sheet, run: Run): Timely[] => {
  if (!isUnderWay(run)) return [];
  const workflow = sheet.world.version(run.workflow, run.version);
  const listens = workflow?.nodes.get(run.node)?.listens;
  const endings = (workflow?.endings ?? []).filter(({ event, reads }) => event === null && reads.time);
  return listens?.to === 'facts' && listens.reads.time && run.port !== listens.port ? [listens, ...endings] : endings;
};
