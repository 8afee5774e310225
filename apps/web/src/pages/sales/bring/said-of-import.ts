import type { Answered, Endpoints } from '@ripen/contract';
import { countOf } from '../../../words/count-of.ts';

/** What became of a file of outcomes that was taken. */
export type Imported = Answered<Endpoints['importOutcomes']>;

/** How many outcomes a file told, and how many of them were known already. */
export const saidOfImport = ({ outcomes, leads, known }: Imported): string => {
  const told = `${countOf(outcomes, 'outcome')} of ${countOf(leads, 'lead')} ${outcomes === 1 ? 'is' : 'are'} recorded.`;
  if (known === 0) return `${told} None was known before.`;
  if (known === outcomes)
    return `${told} ${known === 1 ? 'It was known already and is' : 'All were known already and are'} as told now.`;
  return `${told} ${countOf(known, 'of them was known already and is', 'of them were known already and are')} as told now.`;
};
