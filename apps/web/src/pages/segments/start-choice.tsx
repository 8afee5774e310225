import { Checkbox } from '@mantine/core';
import type { SegmentPreview } from '@ripen/contract';
import { countOf } from '../../words/count-of.ts';
import { type SegmentUse, startsFor } from './uses/words-of-use.ts';

interface Props {
  /** Live flows that start when leads enter or leave. */
  listening: readonly SegmentUse[];
  /** Whether the rule was changed. */
  changed: boolean;
  moves: SegmentPreview | null;
  checked: boolean;
  onChange: (starts: boolean) => void;
}

const sayOf = (use: SegmentUse, moves: SegmentPreview): string => {
  const count = startsFor(use, moves);
  return `“${use.name}” is live and would start for ${count === null ? 'every lead that moves' : countOf(count, 'lead')}`;
};

const words = ({ listening, changed, moves, checked }: Omit<Props, 'onChange'>): string => {
  const names = listening.map(({ name }) => `“${name}”`).join(', ');
  if (!changed) return `For ${names}; it matters once the rule is changed.`;
  if (moves === null) return `For ${names}.`;
  const would = `${listening.map((use) => sayOf(use, moves)).join('; ')}.`;
  return checked ? would : `${would} Left off, they move without starting anything.`;
};

/** Asks whether the leads that an edit moves shall start flows; says for how many. */
export const StartChoice = ({ onChange, ...asked }: Props) => (
  <Checkbox
    label="Start flows for the leads that move"
    description={words(asked)}
    styles={{ description: { minHeight: 36 } }}
    disabled={!asked.changed}
    checked={asked.changed && asked.checked}
    onChange={({ currentTarget }) => onChange(currentTarget.checked)}
  />
);
