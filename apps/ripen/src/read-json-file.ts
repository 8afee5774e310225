import { readFile } from 'node:fs/promises';
import { type Problem, problemsOf } from '@ripen/domain';
import type { z } from 'zod';
import { UsageError } from './command.ts';

/** Reads a JSON file of a known shape; what is wrong with it is a UsageError that names the file and the place. */
export const readJsonFile = async <T>(file: string, shape: z.ZodType<T>): Promise<T> => {
  const text = await readFile(file, 'utf8').catch(() => {
    throw new UsageError(`${file} can’t be read`);
  });
  const read = shape.safeParse(parse(file, text));
  if (!read.success)
    throw new UsageError(
      problemsOf(read.error)
        .map((problem) => `${file}: ${sayProblem(problem)}`)
        .join('\n'),
    );
  return read.data;
};

const parse = (file: string, text: string): unknown => {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    throw new UsageError(`${file} isn’t JSON: ${error instanceof Error ? error.message : String(error)}`);
  }
};

const sayProblem = ({ pointer, detail, code }: Problem): string =>
  `${pointer === '' ? '(the whole)' : pointer}: ${detail} [${code}]`;
