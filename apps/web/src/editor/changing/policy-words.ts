import type { ResumePreview } from '@ripen/contract';
import type { ResumePolicy } from '@ripen/domain';
import { countOf } from '../../words/count-of.ts';

/** What becomes of leads whose time came while their workflow was paused. */
export type Policy = ResumePolicy;

/** A policy as people read it, with how many leads would get what by it. */
export const policyWords = (
  policy: Policy,
  numbers: Pick<ResumePreview, 'overdue' | 'sending' | 'elapsing' | 'recomputed'> & { perHour: number },
): { label: string; about: string } => {
  const { overdue, sending, elapsing, recomputed, perHour } = numbers;
  switch (policy) {
    case 'now':
      return {
        label: 'Send now',
        about: `${countOf(overdue, 'lead goes', 'leads go')} on at once; ${sending} may be sent something.`,
      };
    case 'skip':
      return {
        label: 'Skip what was missed',
        about: `${countOf(sending, 'lead isn’t', 'leads aren’t')} sent what was due meanwhile; waits that passed are over.`,
      };
    case 'throttled':
      return {
        label: 'Send a few at a time',
        about: `${countOf(sending, 'lead')}, no more than ${perHour} an hour${sending > 0 ? `: done in ${hoursFor(sending, perHour)}` : ''}.`,
      };
    case 'shift':
      return {
        label: 'Shift the waits',
        about: `${countOf(elapsing, 'wait ends', 'waits end')} later by the length of the pause${recomputed > 0 ? `; ${countOf(recomputed, 'date or time of the week is', 'dates and times of the week are')} found anew` : ''}.`,
      };
  }
};

const hoursFor = (leads: number, perHour: number): string => {
  const hours = Math.ceil(leads / perHour);
  return hours <= 1 ? 'an hour' : hours < 48 ? `${hours} hours` : `${Math.ceil(hours / 24)} days`;
};
