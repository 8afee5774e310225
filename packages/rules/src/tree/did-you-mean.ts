const distance = (a: string, b: string): number => {
  let row = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const change = a[i - 1] === b[j - 1] ? 0 : 1;
      next.push(Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + change));
    }
    row = next;
  }
  return row[b.length] ?? 0;
};

const plain = (text: string): string => text.toLowerCase().replaceAll(/[\s_-]/g, '');

/** The known name that a mistyped one most likely stands for, or null when none is near. */
export const nearest = (mistyped: string, known: Iterable<string>): string | null => {
  const wanted = plain(mistyped.slice(0, 64));
  let best: string | null = null;
  let least = Math.max(1, Math.floor(wanted.length / 3)) + 1;
  for (const name of known) {
    if (Math.abs(name.length - mistyped.length) > 24) continue;
    const away = distance(wanted, plain(name.slice(0, 64)));
    if (away < least) [best, least] = [name, away];
  }
  return best;
};

/** ` Did you mean X?` with a space before it, or nothing. */
export const didYouMean = (mistyped: string, known: Iterable<string>): string => {
  const name = nearest(mistyped, known);
  return name === null ? '' : ` Did you mean ${name}?`;
};
