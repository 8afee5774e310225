import { expect, it } from 'vitest';
import { bytesIn } from './bytes-in.ts';

it.each([
  [1, '1 byte'],
  [812, '812 bytes'],
  [12_000, '12 kB'],
  [998_001, '999 kB'],
  [999_001, '1 MB'],
  [3_000_000, '3 MB'],
  [3_000_001, '3.1 MB'],
])('%d bytes are said as %s', (bytes, words) => {
  expect(bytesIn(bytes)).toBe(words);
});
