/** When a rejected lead may come back: never said, after so many months, or on a day of the reader's choice. */
export const comeBackChoices = [
  { value: 'unsaid', label: 'Don’t say' },
  { value: '1', label: 'In a month' },
  { value: '3', label: 'In three months' },
  { value: '6', label: 'In half a year' },
  { value: 'day', label: 'On a day…' },
] as const;

const morning = 9;

/** The moment that a choice names, at nine in the reader's morning, as RFC 3339; undefined where it names none. */
export const comeBackAt = (choice: string, day: string, now: Date): string | undefined => {
  if (choice === 'unsaid' || (choice === 'day' && day === '')) return undefined;
  const at = choice === 'day' ? new Date(`${day}T00:00`) : new Date(now);
  if (choice !== 'day') at.setMonth(now.getMonth() + Number(choice));
  if (choice !== 'day' && at.getDate() !== now.getDate()) at.setDate(0);
  at.setHours(morning, 0, 0, 0);
  return at.toISOString();
};
