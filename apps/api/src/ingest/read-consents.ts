import { consentName } from '@ripen/domain';

const most = 50;

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What a call says of consents, by name, and what of it can't be kept, each in a sentence. */
export interface SaidConsents {
  consents: Record<string, boolean>;
  refused: string[];
}

/** Reads Segment's consent object, `{ categoryPreferences: { name: boolean } }`; names are kept in lower case. */
export const readConsents = (said: unknown): SaidConsents => {
  const categories = isRecord(said) ? said['categoryPreferences'] : undefined;
  const found: SaidConsents = { consents: {}, refused: [] };
  if (!isRecord(categories)) return found;
  for (const [index, [name, given]] of Object.entries(categories).entries()) {
    const read = consentName.safeParse(name.trim().toLowerCase());
    if (index >= most) found.refused.push(`The consent “${name}” was not kept: one call may hold ${most}`);
    else if (!read.success)
      found.refused.push(`The consent “${name}” was not kept: it ${read.error.issues[0]?.message}`);
    else if (typeof given !== 'boolean')
      found.refused.push(`The consent “${name}” was not kept: it is given by true or withdrawn by false`);
    else found.consents[read.data] = given;
  }
  return found;
};
