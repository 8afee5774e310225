import type { IngestItem } from './ingest-item.ts';
import { type IdentityKind, identityKey, type Known, type KnownLead } from './known.ts';
import { makeLeadId } from './make-lead-id.ts';
import { finalOf, type Plan, type PlannedIdentity, type PlannedItem, type PlannedLead } from './plan.ts';

interface Draft {
  known: Known;
  leads: Map<string, PlannedLead>;
  named: Map<string, PlannedLead>;
  identities: PlannedIdentity[];
  emails: Set<string>;
}

/** Decides, item by item, which lead each is about and what that makes of leads and their names. Repeated messages are left out. */
export const planItems = (items: readonly IngestItem[], known: Known): Plan => {
  const draft: Draft = { known, leads: new Map(), named: new Map(), identities: [], emails: new Set() };
  const seen = new Set(known.messages);
  const planned: PlannedItem[] = [];
  for (const item of items) {
    if (seen.has(item.messageId)) continue;
    seen.add(item.messageId);
    planned.push(planItem(draft, item));
  }
  const leads = [...draft.leads.values()];
  const standing = leads.filter(({ into }) => into === null);
  return {
    items: planned.map((one) => ({ ...one, lead: finalOf(one.lead) })),
    repeated: items.length - planned.length,
    identities: draft.identities.map((one) => ({ ...one, lead: finalOf(one.lead) })),
    newLeads: standing.filter(({ isNew }) => isNew),
    adopting: standing.filter(({ isNew, adopts }) => adopts && !isNew),
    merged: leads.filter(({ isNew, into }) => into !== null && !isNew),
    emails: [...draft.emails],
  };
};

const planItem = (draft: Draft, item: IngestItem): PlannedItem => {
  const byName = item.externalId === null ? null : leadNamed(draft, 'external', item.externalId);
  const anonymous = item.anonymousId === null ? null : leadNamed(draft, 'anonymous', item.anonymousId);
  const previous =
    item.previousId === null
      ? null
      : (leadNamed(draft, 'anonymous', item.previousId) ?? leadNamed(draft, 'external', item.previousId));
  const found = byName ?? findNameless(draft, item, { anonymous, previous });
  const lead = found ?? makeLead(draft);
  if (item.externalId !== null) nameLead(draft, lead, item.externalId);
  if (item.anonymousId !== null && anonymous === null)
    addIdentity(draft, { kind: 'anonymous', value: item.anonymousId, lead });
  if (item.previousId !== null && previous === null)
    addIdentity(draft, { kind: 'anonymous', value: item.previousId, lead });
  const joins = item.kind === 'identify' || item.kind === 'alias' ? [anonymous, previous] : [];
  const refused = joins.flatMap((other) => (other === null ? [] : join(other, lead, item)));
  if (item.email !== null) noteEmail(draft, finalOf(lead), item.email);
  return { item, lead, made: found === null, refused };
};

interface Others {
  anonymous: PlannedLead | null;
  previous: PlannedLead | null;
}

/** Whoever the item may mean while nobody has its external id: the lead of its address, of its former or anonymous name. */
const findNameless = (draft: Draft, item: IngestItem, { anonymous, previous }: Others): PlannedLead | null => {
  const isFree = (lead: PlannedLead | null): boolean =>
    lead !== null && (lead.externalId === null || item.externalId === null);
  if (previous !== null) return previous;
  const byEmail = item.email === null ? null : leadOfEmail(draft, item.email);
  if (byEmail !== null && (anonymous === null || anonymous.externalId === null)) return byEmail;
  return isFree(anonymous) ? anonymous : null;
};

const leadOfEmail = (draft: Draft, email: string): PlannedLead | null => {
  const address = email.toLowerCase();
  draft.emails.add(address);
  const drafted = draft.named.get(`email ${address}`);
  const known = draft.known.emails.get(address);
  const lead = drafted ?? (known && planned(draft, known));
  return lead && finalOf(lead).externalId === null ? finalOf(lead) : null;
};

const noteEmail = ({ named }: Draft, lead: PlannedLead, email: string): void => {
  if (lead.isNew) lead.email = email;
  if (lead.externalId === null) named.set(`email ${email.toLowerCase()}`, lead);
};

const planned = ({ leads }: Draft, { id, externalId }: KnownLead): PlannedLead => {
  const lead = leads.get(id) ?? { id, externalId, email: null, isNew: false, adopts: false, into: null };
  leads.set(id, lead);
  return lead;
};

const leadNamed = (draft: Draft, kind: IdentityKind, value: string): PlannedLead | null => {
  const key = identityKey(kind, value);
  const drafted = draft.named.get(key);
  if (drafted) return finalOf(drafted);
  const known = draft.known.identities.get(key);
  return known ? finalOf(planned(draft, known)) : null;
};

const makeLead = ({ leads }: Draft): PlannedLead => {
  const lead = { id: makeLeadId(), externalId: null, email: null, isNew: true, adopts: false, into: null };
  leads.set(lead.id, lead);
  return lead;
};

const addIdentity = ({ identities, named }: Draft, identity: PlannedIdentity): void => {
  identities.push(identity);
  named.set(identityKey(identity.kind, identity.value), identity.lead);
};

/** Gives a lead an external id: its first is its own, any further one only a name it is found by. */
const nameLead = (draft: Draft, lead: PlannedLead, externalId: string): void => {
  if (leadNamed(draft, 'external', externalId) !== null) return;
  addIdentity(draft, { kind: 'external', value: externalId, lead });
  if (lead.externalId !== null) return;
  lead.externalId = externalId;
  lead.adopts = true;
};

const join = (other: PlannedLead, lead: PlannedLead, { anonymousId, previousId }: IngestItem): string[] => {
  const [from, into] = [finalOf(other), finalOf(lead)];
  if (from === into) return [];
  if (from.externalId !== null) return [`“${previousId ?? anonymousId}” is another known lead, so the two stay apart`];
  from.into = into;
  return [];
};
