import { err, ok, type Problem, type Result } from '@ripen/domain';
import { Readable } from 'node:stream';
import { CsvError, parse } from 'csv-parse';
import { z } from 'zod';
import { type Refusal, refuse } from '../../call.ts';

/** A line of a CSV file by its columns; `line` counts from 1, the header's included. */
export interface CsvRow {
  line: number;
  cells: Record<string, string>;
}

const mostRows = 20_000;

// Read a piece at a time, so that others have their turn meanwhile.
const piece = 64 * 1024;

const parsed = z.object({ record: z.record(z.string(), z.string()), info: z.object({ lines: z.number() }) });

const piecesOf = function* (text: string): Generator<string> {
  for (let start = 0; start < text.length; start += piece) yield text.slice(start, start + piece);
};

const unreadable = (detail: string): Result<never, Refusal> =>
  err(refuse(422, 'import_unreadable', detail, [{ code: 'import_unreadable', detail, pointer: '/csv' }]));

/** Reads a CSV file with a header: commas, semicolons or tabs between cells, quotes around them where needed; empty lines don’t count. */
export const readCsv = async (
  text: string,
  columns: { required: readonly string[]; optional: readonly string[] },
): Promise<Result<CsvRow[], Refusal>> => {
  if (/^PK[\u0003\u0005]/.test(text) || /[\0\uFFFD]/.test(text))
    return unreadable('This isn’t a CSV file in UTF-8; save it as “CSV UTF-8” and try again');
  let header: readonly string[] = [];
  try {
    const rows: CsvRow[] = [];
    const options = {
      ...dialect,
      delimiter: delimiterOf(text),
      columns: (names: string[]) => (header = namesOf(names)),
    };
    for await (const read of Readable.from(piecesOf(text)).pipe(parse(options))) {
      const { record, info } = parsed.parse(read);
      rows.push({ line: info.lines, cells: record });
    }
    const problems = columnProblems(header, columns);
    if (problems.length > 0)
      return err(refuse(422, 'import_columns', problems.map(({ detail }) => detail).join('; '), problems));
    if (rows.length > mostRows) return unreadable(`At most ${mostRows} lines are taken at once; split the file`);
    return ok(rows);
  } catch (error) {
    if (error instanceof CsvError) return unreadable(`The file can’t be read: ${error.message}`);
    throw error;
  }
};

const dialect = { bom: true, info: true, trim: true, skip_empty_lines: true, to: mostRows + 1 } as const;

const namesOf = (names: readonly string[]): string[] => names.map((name) => name.trim().toLowerCase());

const delimiterOf = (text: string): string => {
  const [first = ''] = text.split(/\r?\n/, 1);
  const counted = [',', ';', '\t'].map((mark) => ({ mark, count: first.split(mark).length }));
  return counted.toSorted((a, b) => b.count - a.count)[0]?.mark ?? ',';
};

const columnProblems = (
  header: readonly string[],
  { required, optional }: { required: readonly string[]; optional: readonly string[] },
): Problem[] => {
  const problem = (detail: string): Problem => ({ code: 'import_columns', detail, pointer: '/csv' });
  const known = [...required, ...optional];
  return [
    ...required.filter((name) => !header.includes(name)).map((name) => problem(`The column “${name}” is missing`)),
    ...header
      .filter((name, index) => header.indexOf(name) !== index)
      .map((name) => problem(`The column “${name}” is there twice`)),
    ...header
      .filter((name) => !known.includes(name))
      .slice(0, 5)
      .map((name) => problem(`The column “${name.slice(0, 64)}” isn’t known; there are ${known.join(', ')}`)),
  ];
};
