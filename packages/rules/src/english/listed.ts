/** Words in a row: "a", "a and b", "a, b and c". */
export const listed = (word: 'and' | 'or', parts: readonly string[]): string =>
  parts.length < 2 ? (parts[0] ?? 'nothing') : `${parts.slice(0, -1).join(', ')} ${word} ${parts.at(-1)}`;
