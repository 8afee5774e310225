import { type Weekday, weekdays } from '@ripen/domain';

const titled = (day: Weekday): string => day.charAt(0).toUpperCase() + day.slice(1);

/** Says days of the week in their order: "weekdays", "Monday and Friday". */
export const sayDays = (days: readonly Weekday[]): string => {
  const held = weekdays.filter((day) => days.includes(day));
  if (held.length === 7) return 'any day';
  if (held.join() === weekdays.slice(0, 5).join()) return 'a weekday';
  if (held.join() === weekdays.slice(5).join()) return 'the weekend';
  const last = titled(held.at(-1) ?? 'monday');
  return held.length < 2 ? last : `${held.slice(0, -1).map(titled).join(', ')} or ${last}`;
};
