interface GroupWords {
  two: string;
  many: string;
  word: string;
}

/** How clauses are told that must all hold, and clauses of which one must. */
export const groups = {
  all: { two: 'both', many: 'all of', word: 'and' },
  any: { two: 'either', many: 'any of', word: 'or' },
} as const satisfies Record<string, GroupWords>;

/** Clauses that belong together within a sentence: "both a and b", "all of (a; b; c)". */
export const grouped = ({ two, many, word }: GroupWords, clauses: readonly string[]): string => {
  if (clauses.length < 2) return clauses[0] ?? 'never';
  return clauses.length === 2 ? `${two} ${clauses[0]} ${word} ${clauses[1]}` : `${many} (${clauses.join('; ')})`;
};

/** Clauses that make a sentence of their own: "a, and b", "a, b, and c". */
export const chained = ({ word }: GroupWords, clauses: readonly string[]): string =>
  clauses.length < 2 ? (clauses[0] ?? 'never') : `${clauses.slice(0, -1).join(', ')}, ${word} ${clauses.at(-1)}`;
