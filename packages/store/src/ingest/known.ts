import type { Instant, LeadId } from '@ripen/domain';

/** The kinds of names by which programs know leads. */
export type IdentityKind = 'external' | 'anonymous';

/** A lead as far as finding it goes. */
export interface KnownLead {
  id: LeadId;
  externalId: string | null;
}

/** What is stored already of a group of items: their message ids, whose their identities and addresses are, and the time it is. */
export interface Known {
  messages: ReadonlySet<string>;
  identities: ReadonlyMap<string, KnownLead>;
  /** By address in lower case: the oldest lead that has it and no external id. */
  emails: ReadonlyMap<string, KnownLead>;
  now: Instant;
}

/** The key of an identity in maps. */
export const identityKey = (kind: IdentityKind, value: string): string => `${kind} ${value}`;
