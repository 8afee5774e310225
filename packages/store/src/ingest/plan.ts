import type { LeadId } from '@ripen/domain';
import type { IngestItem } from './ingest-item.ts';
import type { IdentityKind } from './known.ts';

/** A lead in a plan: `isNew` until the plan is carried out; `adopts` the external id it gets by it. */
export interface PlannedLead {
  id: LeadId;
  externalId: string | null;
  /** The address a new lead begins with, so that the next call finds it by that. */
  email: string | null;
  isNew: boolean;
  adopts: boolean;
  /** The lead it turned out to be. */
  into: PlannedLead | null;
}

/** An item and the lead it is about. */
export interface PlannedItem {
  item: IngestItem;
  lead: PlannedLead;
  /** Whether it made its lead. */
  made: boolean;
  /** What couldn't be done with its identities, in a sentence. */
  refused: readonly string[];
}

/** A name that a lead gets. */
export interface PlannedIdentity {
  kind: IdentityKind;
  value: string;
  lead: PlannedLead;
}

/** What storing a group of items comes to. */
export interface Plan {
  items: readonly PlannedItem[];
  repeated: number;
  identities: readonly PlannedIdentity[];
  newLeads: readonly PlannedLead[];
  adopting: readonly PlannedLead[];
  /** Stored leads that become part of others. */
  merged: readonly PlannedLead[];
  /** Addresses by which leads were looked for before one was made or adopted. */
  emails: readonly string[];
}

/** The lead that a lead turned out to be, itself if none. */
export const finalOf = (lead: PlannedLead): PlannedLead => (lead.into === null ? lead : finalOf(lead.into));
