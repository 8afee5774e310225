import type { Json } from '@ripen/domain';

/** On whose past, and of when: the last so many days, or from one day to another, both whole, by the reader's calendar. */
export interface Trial {
  who: 'all' | 'segment' | 'rule';
  segment: string | null;
  rule: Json;
  when: 'last' | 'between';
  days: number;
  /** Days as 2027-03-01; empty where none is chosen. */
  from: string;
  to: string;
}

const day = 86_400_000;
const longest = 366;

const startOf = (text: string): number => new Date(`${text}T00:00`).getTime();

// The calendar knows how long its days are.
const endOf = (text: string): number => {
  const end = new Date(`${text}T00:00`);
  end.setDate(end.getDate() + 1);
  return end.getTime();
};

/** What is wrong with the days of a trial, at which of them; null where nothing is. */
export const periodFault = (
  { when, from, to }: Pick<Trial, 'when' | 'from' | 'to'>,
  now: number,
): { at: 'from' | 'to'; words: string } | null => {
  if (when === 'last') return null;
  if (Number.isNaN(startOf(from))) return { at: 'from', words: 'Choose the first day' };
  if (Number.isNaN(startOf(to))) return { at: 'to', words: 'Choose the last day' };
  if (startOf(from) > now) return { at: 'from', words: 'It must lie in the past: nothing has happened after today' };
  if (startOf(to) > now) return { at: 'to', words: 'It must be today at the latest: nothing has happened after it' };
  if (to < from) return { at: 'to', words: 'It must not be before the first day' };
  const tooLong = endOf(to) - startOf(from) > longest * day;
  return tooLong ? { at: 'to', words: `It may be ${longest} days after the first day at most` } : null;
};

/** What the API is asked for. */
export const bodyOf = ({ who, segment, rule, when, days, from, to }: Trial) => ({
  ...(when === 'last'
    ? { days }
    : { from: new Date(startOf(from)).toISOString(), until: new Date(endOf(to)).toISOString() }),
  ...(who === 'segment' && segment !== null ? { segment } : {}),
  ...(who === 'rule' ? { rule } : {}),
});
