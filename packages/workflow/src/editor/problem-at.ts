import type { Problem } from '@ripen/domain';

/** The words of what is wrong at a place of the config or below it, as a sentence begins; undefined when nothing is. */
export const problemAt = (problems: readonly Problem[], place: string): string | undefined => {
  const words = problems.find(({ pointer }) => pointer === place || pointer.startsWith(`${place}/`))?.detail;
  return words === undefined ? undefined : words.charAt(0).toUpperCase() + words.slice(1);
};
