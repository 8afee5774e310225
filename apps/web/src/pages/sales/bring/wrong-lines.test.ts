import { expect, it } from 'vitest';
import { wrongLines } from './wrong-lines.ts';

it('names the lines, and leaves what is about the whole file to others', () => {
  const problem = (pointer: string, detail: string) => ({ code: 'x', pointer, detail });
  expect(
    wrongLines([
      problem('/csv/12/lead', 'line 12: lead “nobody” is no lead'),
      problem('/csv/4', 'line 4: currency must be there with an amount'),
      problem('/csv', 'The column “lead” is missing'),
    ]),
  ).toEqual([
    { line: 12, says: 'lead “nobody” is no lead' },
    { line: 4, says: 'currency must be there with an amount' },
  ]);
});
