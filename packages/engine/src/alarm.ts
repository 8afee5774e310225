import { type Instant, instant } from '@ripen/domain';
import { datesChange, enterByDates } from './dates.ts';
import { wakeDue } from './resume.ts';
import { reconsider, segmentsChange } from './segments.ts';
import { wakeOfScore } from './scoring/wake-of-score.ts';
import type { Sheet } from './sheet.ts';
import { stagesChange } from './stages/move-by-rules.ts';
import { passHandoff, timeOf } from './stages/pass-handoff.ts';
import { limitChange, passLimit } from './stages/pass-limit.ts';
import { timelyOf, waitsChange } from './waits-change.ts';

/** What a lead is looked at again for though nothing happens to it: each says when, at the soonest; null for never. */
const reasons: readonly ((sheet: Sheet) => Instant | null)[] = [
  segmentsChange,
  waitsChange,
  datesChange,
  wakeOfScore,
  stagesChange,
  limitChange,
  timeOf,
];

/**
 * Lets time pass until a moment: the lead's alarm rings and its runs wake, as far as they were due by then, in the order
 * of their times. When the alarm rings, what depends on time is looked at anew.
 */
export const passTime = (sheet: Sheet, by: Instant): void => {
  if (sheet.alarm !== null && sheet.alarm <= by) {
    wakeDue(sheet, instant(sheet.alarm - 1));
    sheet.alarm = null;
    sheet.alarmStale = true;
    sheet.stirred.add('time');
    reconsider(sheet);
    const after = sheet.datesUntil;
    enterByDates(sheet, by);
    passLimit(sheet, { after, by });
  }
  passHandoff(sheet, by);
  wakeDue(sheet, by);
};

/** Sets the lead's alarm to the soonest of its reasons, where the facts that it rests on are others now. */
export const setAlarm = (sheet: Sheet): void => {
  if (!sheet.alarmStale && !sheet.restand && !waitsForTime(sheet) && !isSooner(sheet)) return;
  let soonest: Instant | null = null;
  for (const reason of reasons) {
    const at = reason(sheet);
    if (at !== null && (soonest === null || at < soonest)) soonest = at;
  }
  sheet.alarm = soonest;
};

// A lead that is new, or in a stage that got a time limit, has no alarm for it yet.
const isSooner = (sheet: Sheet): boolean => {
  const at = limitChange(sheet);
  return at !== null && (sheet.alarm === null || at < sheet.alarm);
};

const waitsForTime = (sheet: Sheet): boolean => {
  for (const id of sheet.touched) {
    const run = sheet.runs.get(id);
    if (run && timelyOf(sheet, run).length > 0) return true;
  }
  return false;
};
