import type { Problem } from '@ripen/domain';

/** The words of what is wrong at a place of the config or below it; undefined when nothing is. */
export const problemAt = (problems: readonly Problem[], place: string): string | undefined =>
  problems.find(({ pointer }) => pointer === place || pointer.startsWith(`${place}/`))?.detail;
