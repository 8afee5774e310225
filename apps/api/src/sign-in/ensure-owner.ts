import { randomBytes, randomInt } from 'node:crypto';
import { addOwner, findOwner } from '@ripen/store';
import { hashPassword } from 'better-auth/crypto';
import type { Services } from '../services.ts';

/** The owner of this installation; `password` is given only if it was made up just now. */
export interface Owner {
  created: boolean;
  email: string;
  password?: string;
}

const letters = 'abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789';

const makePassword = (): string => Array.from({ length: 24 }, () => letters[randomInt(letters.length)]).join('');

/**
 * Makes the first owner, with a workspace if there is none; a password that isn't given is made up and given back.
 * Changes nothing where somebody owns a workspace already, and then gives their address.
 */
export const ensureOwner = async (
  { db }: Pick<Services, 'db'>,
  { email = 'owner@ripen.local', password = makePassword() }: { email?: string; password?: string } = {},
): Promise<Owner> => {
  const known = await findOwner(db);
  if (known !== undefined) return { created: false, email: known };
  const owner = {
    id: randomBytes(16).toString('hex'),
    name: 'Owner',
    email: email.toLowerCase(),
    passwordHash: await hashPassword(password),
  };
  if (await addOwner(db, owner)) return { created: true, email: owner.email, password };
  return { created: false, email: (await findOwner(db)) ?? owner.email };
};
