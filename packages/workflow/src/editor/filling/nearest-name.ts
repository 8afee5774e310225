const bare = (name: string): string => name.toLowerCase().replace(/[_-]/g, '');

const distance = (a: string, b: string): number => {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (const [index, letter] of a.split('').entries()) {
    const next = [index + 1];
    for (const [column, other] of b.split('').entries()) {
      const kept = (row[column] ?? 0) + Number(letter !== other);
      next.push(Math.min(kept, (next[column] ?? 0) + 1, (row[column + 1] ?? 0) + 1));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
};

/** The name that was probably meant, of equally near ones the first; null where none is near: at most one letter in three may differ. */
export const nearestName = (path: readonly string[], names: readonly string[]): string | null => {
  const written = [path.join('.'), path.at(-1) ?? ''].map(bare);
  let nearest: { name: string; off: number } | null = null;
  for (const name of names)
    for (const wanted of written) {
      const off = distance(wanted, bare(name));
      if (off <= Math.max(1, Math.floor(wanted.length / 3)) && off < (nearest?.off ?? Infinity))
        nearest = { name, off };
    }
  return nearest?.name ?? null;
};
