/** Words in a row: "a", "a and b", "a, b and c". */
export const listed = (word: 'and' | 'or', parts: readonly string[]): string =>
  parts.length < 2 ? (parts[0] ?? 'nothing') : `${parts.slice(0, -1).join(', ')} ${word} ${parts.at(-1)}`;

/** Clauses that belong together within a sentence: "both a and b", "all of (a; b; c)". */
export const joined = (two: string, many: string, word: string, parts: readonly string[]): string => {
  if (parts.length < 2) return parts[0] ?? 'nothing';
  return parts.length === 2 ? `${two} ${parts[0]} ${word} ${parts[1]}` : `${many} (${parts.join('; ')})`;
};
