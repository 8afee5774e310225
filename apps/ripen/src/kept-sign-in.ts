import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

const kept = z.object({ email: z.string(), password: z.string() });
/** The sign-in that the first start made. */
export type SignIn = z.infer<typeof kept>;

const fileIn = (folder: string): string => join(folder, 'sign-in.json');

/** Keeps the first owner's sign-in in the data folder, readable by this user only, so that a later start can say it again. */
export const keepSignIn = (folder: string, signIn: SignIn): void => {
  mkdirSync(folder, { recursive: true });
  writeFileSync(fileIn(folder), `${JSON.stringify(signIn, null, 2)}\n`, { mode: 0o600 });
};

/** The kept sign-in, or null when there is none. */
export const readSignIn = (folder: string): SignIn | null => {
  try {
    return kept.parse(JSON.parse(readFileSync(fileIn(folder), 'utf8')));
  } catch {
    // somebody removed it, as they may once they have chosen a password of their own
    return null;
  }
};
