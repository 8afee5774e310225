import type { LeadShape } from '@ripen/contract';

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

/** What a list calls a lead: its full name, else its email, external id or id. */
export const nameOf = ({ fields, email, externalId, id }: LeadShape): string =>
  `${textOf(fields.firstName)} ${textOf(fields.lastName)}`.trim() || (email ?? externalId ?? id);
