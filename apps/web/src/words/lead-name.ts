import type { LeadShape } from '@ripen/contract';

const textOf = (value: unknown): string => (typeof value === 'string' ? value.trim() : '');

/** What to call a lead: by its name, or else its email, external id or nothing known. */
export const leadName = ({ fields, email, externalId }: Pick<LeadShape, 'fields' | 'email' | 'externalId'>): string => {
  const name = [textOf(fields.firstName), textOf(fields.lastName)].filter(Boolean).join(' ');
  return name || email || externalId || 'Somebody without a name';
};
