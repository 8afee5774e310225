import { outcomeWords } from './refusal.ts';
import type { Outcome } from './scored-lead.ts';
import type { Separation } from './separation.ts';

const times = (share: number): number => Math.round(share * 100);

const conclusions: Record<Separation['verdict'], string> = {
  apart: 'The score tells them apart.',
  'not-apart': 'Chance alone would be 50 times in 100, so the score does not tell them apart.',
  reversed: 'Chance alone would be 50 times in 100: this score is the wrong way round.',
};

/** The area under the curve as a sentence about two leads, and what it means. */
export const saySeparation = ({ value, low, high, verdict }: Separation, outcome: Outcome): string => {
  const { came, not } = outcomeWords[outcome];
  return (
    `Of a lead that was ${came} and one that was ${not}, the first has the higher score ${times(value)} times in 100 ` +
    `(likely ${times(low)} to ${times(high)}). ${conclusions[verdict]}`
  );
};
