import type { Attempted, ClaimedEffect } from '@ripen/store';
import type { Handed } from '@ripen/workflow/effects';

/** What came of an attempt; `inside` when it was Ripen itself that failed. */
export interface Attempt {
  effect: ClaimedEffect;
  handed: Handed;
  inside: boolean;
}

/** What an attempt teaches about its provider; null when it teaches nothing, as where a template couldn't be filled in. */
export const lessonOf = ({ effect, handed, inside }: Attempt): Attempted | null => {
  const found = inside ? null : foundBy(effect.hand, handed);
  if (found === null) return null;
  const { workspace, provider, attempt } = effect;
  const pause = handed.state === 'later' ? handed.after : null;
  return { workspace, provider, found, first: attempt === 1, pause, detail: handed.detail };
};

const isMail = (hand: string): boolean => hand === 'send-email' || hand === 'notify';

const foundBy = (hand: string, handed: Handed): Attempted['found'] | null => {
  if (handed.state === 'sent') return 'there';
  // a mail server that says “later” of one mail is there; one that can't be reached isn't
  if (handed.state === 'later') return isMail(hand) && handed.counts ? null : 'failing';
  if (isMail(hand)) return null;
  const status = statusOf(handed);
  if (status === null) return null;
  return status === 410 ? 'gone' : 'there';
};

const statusOf = (handed: Exclude<Handed, { state: 'later' }>): number | null => {
  const { data } = handed;
  return typeof data === 'object' && data !== null && 'status' in data && typeof data.status === 'number'
    ? data.status
    : null;
};
