import type { Handler } from '../../call.ts';
import { getCalendar } from './get-calendar.ts';
import { saveCalendar } from './save-calendar.ts';

/** The endpoints of the calendar. */
export const handlers: readonly Handler[] = [getCalendar, saveCalendar];
