/** The people named in a text, one a line or parted by commas, each once. */
export const peopleOf = (text: string): string[] => [
  ...new Set(
    text
      .split(/[\n,;]/)
      .map((name) => name.trim())
      .filter((name) => name !== ''),
  ),
];
