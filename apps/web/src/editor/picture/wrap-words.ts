/** Breaks a text into at most so many lines of a width, by words; what doesn't fit ends in an ellipsis. */
export const wrapWords = (
  text: string,
  { width, lines, measure }: { width: number; lines: number; measure: (text: string) => number },
): string[] => {
  const cut = (words: string): string => {
    let kept = words;
    while (kept !== '' && measure(`${kept}…`) > width) kept = kept.slice(0, -1).trimEnd();
    return `${kept}…`;
  };
  const rows: string[] = [];
  for (const word of text.split(/\s+/).filter((part) => part !== '')) {
    const last = rows.at(-1);
    const longer = last === undefined ? word : `${last} ${word}`;
    if (last !== undefined && measure(longer) <= width) rows[rows.length - 1] = longer;
    else rows.push(word);
  }
  const shown = rows.slice(0, lines).map((row) => (measure(row) > width ? cut(row) : row));
  return rows.length > lines ? shown.with(lines - 1, cut(`${rows[lines - 1] ?? ''}`)) : shown;
};
