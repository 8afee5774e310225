import type { Problem } from '@ripen/domain';

/** Something wrong in a line of a file: `line` counts from 1, the header's included. */
export interface WrongLine {
  line: number;
  says: string;
}

const place = /^\/csv\/(\d+)(?:\/|$)/;

/** What the server found wrong, line by line; empty where it is about the file as a whole. */
export const wrongLines = (problems: readonly Problem[]): WrongLine[] =>
  problems.flatMap(({ pointer, detail }) => {
    const line = place.exec(pointer)?.[1];
    return line === undefined ? [] : [{ line: Number(line), says: detail.replace(/^line \d+: /, '') }];
  });
