/** The parts of two texts between what they begin and end with alike. */
const differing = (a: string, b: string): [string, string] => {
  const shorter = Math.min(a.length, b.length);
  let head = 0;
  while (head < shorter && a[head] === b[head]) head += 1;
  let tail = 0;
  while (tail < shorter - head && a[a.length - 1 - tail] === b[b.length - 1 - tail]) tail += 1;
  return [a.slice(head, a.length - tail), b.slice(head, b.length - tail)];
};

/** How many letters must change to make one text the other; `limit` when they are at least that many. */
const distance = (one: string, other: string, limit: number): number => {
  if (Math.abs(one.length - other.length) >= limit) return limit;
  const [a, b] = differing(one, other);
  if (a.length === 0 || b.length === 0) return Math.min(a.length + b.length, limit);
  let row = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const change = a[i - 1] === b[j - 1] ? 0 : 1;
      next.push(Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + change));
    }
    if (Math.min(...next) >= limit) return limit;
    row = next;
  }
  return Math.min(row[b.length] ?? 0, limit);
};

const longest = 64;

/** The known name that a mistyped one most likely stands for, or null when none is near. Capitals don't matter. */
const nearest = (mistyped: string, known: readonly string[]): string | null => {
  if (mistyped.length > longest) return null;
  const wanted = mistyped.toLowerCase();
  let best: string | null = null;
  let least = Math.max(1, Math.floor(wanted.length / 3)) + 1;
  for (const name of known) {
    const away = distance(wanted, name.toLowerCase(), least);
    if (away < least) [best, least] = [name, away];
  }
  return best;
};

/** ` Did you mean X?` with a space before it, or nothing. */
export const didYouMean = (mistyped: string, known: readonly string[]): string => {
  const name = nearest(mistyped, known);
  return name === null ? '' : ` Did you mean ${name}?`;
};
