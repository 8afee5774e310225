import { z } from 'zod';

/** The name of a way out as edges write it. */
export const port = z
  .string()
  .regex(
    /^[A-Za-z0-9][A-Za-z0-9 _-]{0,63}$/,
    'may hold letters, digits, spaces, _ and -, and starts with one of the first two',
  );

/** The first port that is named twice, or null. */
export const repeatedPort = (paths: readonly { port: string }[]): number | null => {
  const index = paths.findIndex((path, place) => paths.slice(0, place).some((before) => before.port === path.port));
  return index === -1 ? null : index;
};

/** What people call a path: its own words, or its port. */
export const pathName = (
  paths: readonly { port: string; name?: string | undefined }[],
  wanted: string,
): string | undefined => paths.find(({ port: name }) => name === wanted)?.name || undefined;
