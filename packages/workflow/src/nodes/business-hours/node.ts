import { nextOpen, sayTime } from '@ripen/domain';
import { z } from 'zod';
import { park, pass, rest } from '../../decision.ts';
import { nodeKind } from '../../node-kind.ts';

/** Whose clock counts: the workspace's, or that of each lead. */
const businessHoursConfig = z.strictObject({ clock: z.enum(['workspace', 'lead']) });

/** Lets leads go on only while the workspace works; the others wait until it opens. */
export const businessHours = nodeKind({
  kind: 'business-hours',
  label: 'Business hours',
  group: 'time',
  about: 'Goes on at once while you work, and else when you open again; your holidays count.',
  within: ['nurture'],
  config: businessHoursConfig,
  blank: { clock: 'workspace' },
  ports: () => ['done'],
  sentence: ({ clock }) => `Wait for business hours${clock === 'lead' ? ' where the lead is' : ''}`,
  faults: (_config, { calendar }) =>
    calendar?.hours.length === 0
      ? [
          {
            code: 'calendar_empty',
            detail: 'The workspace has no business hours; set them in the settings, under Hours',
            pointer: '',
          },
        ]
      : [],
  prepare: () => null,
  decide: ({ clock }, { now, zone: own, workspaceZone, calendar: { hours, holidays } }) => {
    const zone = clock === 'lead' ? own : workspaceZone;
    const opens = nextOpen({ windows: hours, holidays }, now, zone);
    if (opens === null) return park('NO_BUSINESS_HOURS: nothing opens within 30 days; look at the hours and holidays');
    if (opens <= now) return pass('done', 'Within business hours');
    return rest(opens, `Waits for business hours, from ${sayTime(opens, zone)}`);
  },
});
