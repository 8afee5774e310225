import { type ComparisonChoice, comparisonChoices } from '../../index.ts';
import type { FieldChoice } from './field-choices.ts';

const asking = new Set<string>(['known', 'unknown']);
const choosing = new Set<string>(['is', 'is-not', 'one-of', 'none-of']);

/** Operators for a variable whose type nobody knows: those of text, then those of number that text lacks. */
const anyChoices: readonly ComparisonChoice[] = [
  ...comparisonChoices.text.filter(({ operator }) => !asking.has(operator)),
  ...comparisonChoices.number.filter(({ operator }) => !asking.has(operator) && !choosing.has(operator)),
  ...comparisonChoices.text.filter(({ operator }) => asking.has(operator)),
];

/** Operators that take a number whatever the variable is. */
export const numeric: ReadonlySet<string> = new Set(['at-least', 'at-most', 'more', 'less', 'between']);

/** Operators that compare with a part of a text. */
export const partial: ReadonlySet<string> = new Set(['contains', 'does-not-contain', 'starts-with', 'ends-with']);

/** The operators offered for something a condition can be about; null stands for a freely named variable. */
export const operatorChoices = (choice: FieldChoice | null): readonly ComparisonChoice[] => {
  if (!choice) return anyChoices;
  const own = comparisonChoices[choice.type];
  if (!choice.always) return own;
  return own.filter(({ operator }) => !asking.has(operator) && (choice.type !== 'text' || choosing.has(operator)));
};
