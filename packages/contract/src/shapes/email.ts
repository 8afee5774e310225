import { z } from 'zod';

const local = /^[\p{L}\p{N}!#$%&'*+/=?^_`{|}~-]+(?:\.[\p{L}\p{N}!#$%&'*+/=?^_`{|}~-]+)*$/u;
// Letters, digits and inner hyphens, or anything beyond ASCII that is no space and no control or format character.
const label = /^(?!-)(?:[A-Za-z0-9-]|[^\p{ASCII}\p{Z}\p{C}])+(?<!-)$/u;

const isEmail = (text: string): boolean => {
  const [name, domain, ...more] = text.split('@');
  if (name === undefined || domain === undefined || more.length > 0) return false;
  const labels = domain.replace(/\.$/, '').split('.');
  const last = labels.at(-1) ?? '';
  if (text.length > 254 || name.length > 64 || labels.length < 2 || /^\d+$/.test(last)) return false;
  return local.test(name) && labels.every((part) => part.length <= 63 && label.test(part));
};

/**
 * One address with a domain that has a dot; international ones too. It is kept as it was written, but for a dot at its
 * end; whoever compares addresses does so in lower case.
 */
export const emailAddress = z
  .string()
  .refine(isEmail, { error: 'isn’t an email address', params: { code: 'email_invalid' } })
  .transform((text) => text.replace(/\.$/, ''));
