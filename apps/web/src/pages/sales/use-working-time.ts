import { parseZone, utc } from '@ripen/domain';
import { useQuery } from '@tanstack/react-query';
import { queries } from '../../api.ts';
import type { WorkingTime } from './time-left.ts';

/** The business hours of the workspace; null until they are known. */
export const useWorkingTime = (): WorkingTime | null => {
  const { data: setting } = useQuery(queries.setting());
  const { data: me } = useQuery(queries.me());
  if (setting === undefined || me === undefined) return null;
  return { calendar: setting.calendar, zone: parseZone(me.workspace.timezone) ?? utc };
};
