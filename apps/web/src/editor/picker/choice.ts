import type { Icon } from '@tabler/icons-react';

/** Something to choose; `heading` stands over the first of a section, `keys` at the end of the line. */
export interface Choice {
  id: string;
  label: string;
  about: string;
  icon: Icon | undefined;
  heading?: string;
  keys?: string;
  pick: () => void;
}

/** A section of choices under its heading. */
export const under = (heading: string, choices: readonly Choice[]): Choice[] =>
  choices.map((choice, index) => (index === 0 ? { ...choice, heading } : choice));

/** Whether a choice fits a search: every word of it is somewhere in the choice's words. */
export const fits = (search: string, { label, about }: Choice): boolean => {
  const words = `${label} ${about}`.toLowerCase();
  return search
    .toLowerCase()
    .split(/\s+/)
    .every((word) => words.includes(word));
};
