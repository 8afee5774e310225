import type { TestLine } from '@ripen/workflow';

/** A line of two stories held side by side: in both, only in the one expected, or only in the one told. */
export interface ComparedLine {
  in: 'both' | 'expected' | 'told';
  line: TestLine;
}

/** Holds a story against the one expected, line by line; where they differ, what was expected stands first. */
export const compareStories = (expected: readonly TestLine[], told: readonly TestLine[]): ComparedLine[] => {
  const [a, b] = [expected.map(keyOf), told.map(keyOf)];
  const begins = sameFrom(a, b, (index) => [index, index]);
  const rest = Math.min(a.length, b.length) - begins;
  const ends = Math.min(
    rest,
    sameFrom(a, b, (index) => [a.length - 1 - index, b.length - 1 - index]),
  );
  const middle = matched(
    { lines: expected.slice(begins, expected.length - ends), keys: a.slice(begins, a.length - ends) },
    { lines: told.slice(begins, told.length - ends), keys: b.slice(begins, b.length - ends) },
  );
  return [...inBoth(told.slice(0, begins)), ...middle, ...inBoth(told.slice(told.length - ends))];
};

const keyOf = ({ after, node, port, said }: TestLine): string => JSON.stringify([after, node, port, said]);

const inBoth = (lines: readonly TestLine[]): ComparedLine[] => lines.map((line) => ({ in: 'both', line }));

const sameFrom = (a: readonly string[], b: readonly string[], at: (index: number) => [number, number]): number => {
  const most = Math.min(a.length, b.length);
  for (let index = 0; index < most; index++) {
    const [left, right] = at(index);
    if (a[left] !== b[right]) return index;
  }
  return most;
};

interface Story {
  lines: readonly TestLine[];
  keys: readonly string[];
}

/** The longest run of lines that both have, found by dynamic programming; what only one has stands between. */
const matched = (expected: Story, told: Story): ComparedLine[] => {
  const lengths = commonLengths(expected.keys, told.keys);
  const compared: ComparedLine[] = [];
  let [i, j] = [0, 0];
  while (i < expected.lines.length || j < told.lines.length) {
    const [left, right] = [expected.lines[i], told.lines[j]];
    if (left && right && expected.keys[i] === told.keys[j]) {
      compared.push({ in: 'both', line: right });
      [i, j] = [i + 1, j + 1];
    } else if (left && (!right || (lengths[i + 1]?.[j] ?? 0) >= (lengths[i]?.[j + 1] ?? 0))) {
      compared.push({ in: 'expected', line: left });
      i++;
    } else if (right) {
      compared.push({ in: 'told', line: right });
      j++;
    }
  }
  return compared;
};

const commonLengths = (a: readonly string[], b: readonly string[]): Uint16Array[] => {
  const lengths = Array.from({ length: a.length + 1 }, () => new Uint16Array(b.length + 1));
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--) {
      const [row, below] = [lengths[i], lengths[i + 1]];
      if (row && below) row[j] = a[i] === b[j] ? (below[j + 1] ?? 0) + 1 : Math.max(below[j] ?? 0, row[j + 1] ?? 0);
    }
  return lengths;
};
