import { instant, type LeadId } from '@ripen/domain';
import { describe, expect, it } from 'vitest';
import type { IngestItem } from './ingest-item.ts';
import type { Known, KnownLead } from './known.ts';
import { planItems } from './plan-items.ts';

let count = 0;
const item = (part: Partial<IngestItem>): IngestItem => ({
  messageId: `m${count++}`,
  kind: 'track',
  name: 'Did',
  properties: {},
  hash: Buffer.alloc(32),
  occurred: { before: 0 },
  externalId: null,
  anonymousId: null,
  previousId: null,
  email: null,
  changes: [],
  refused: [],
  ...part,
});

const lead = (id: string, externalId: string | null = null): KnownLead => ({ id: id as LeadId, externalId });
const known = (identities: Record<string, KnownLead>, emails: Record<string, KnownLead> = {}): Known => ({
  messages: new Set(),
  identities: new Map(Object.entries(identities)),
  emails: new Map(Object.entries(emails)),
  now: instant(0),
});
const nothing = known({});
const idsOf = (items: readonly IngestItem[], state = nothing) =>
  planItems(items, state).items.map(({ lead: { id } }) => id);

describe('whom items are about', () => {
  it('is one new lead for all that name a stranger alike', () => {
    const plan = planItems([item({ externalId: 'u' }), item({ externalId: 'u' }), item({ externalId: 'v' })], nothing);
    expect(new Set(plan.items.map(({ lead: { id } }) => id)).size).toBe(2);
    expect(plan.newLeads.map(({ externalId }) => externalId)).toEqual(['u', 'v']);
    expect(plan.items.map(({ made }) => made)).toEqual([true, false, true]);
  });

  it('is the known lead, which gets the anonymous name it comes with', () => {
    const plan = planItems(
      [item({ externalId: 'u', anonymousId: 'a' }), item({ anonymousId: 'a' })],
      known({ 'external u': lead('L', 'u') }),
    );
    expect(plan.items.map(({ lead: { id } }) => id)).toEqual(['L', 'L']);
    expect(plan.identities).toMatchObject([{ kind: 'anonymous', value: 'a', lead: { id: 'L' } }]);
    expect(plan.newLeads).toEqual([]);
  });

  it('is the anonymous visitor, who gets the external id once it is told', () => {
    const plan = planItems(
      [item({ anonymousId: 'a' }), item({ kind: 'identify', externalId: 'u', anonymousId: 'a' })],
      known({ 'anonymous a': lead('A') }),
    );
    expect(plan.items.map(({ lead: { id } }) => id)).toEqual(['A', 'A']);
    expect(plan.adopting).toMatchObject([{ id: 'A', externalId: 'u' }]);
  });

  it('isn’t the visitor who has another external id: two people share the device', () => {
    const plan = planItems(
      [item({ kind: 'identify', externalId: 'v', anonymousId: 'a' })],
      known({ 'anonymous a': lead('A', 'u') }),
    );
    expect(plan.newLeads).toMatchObject([{ externalId: 'v' }]);
    expect(plan.identities).toMatchObject([{ kind: 'external', value: 'v' }]);
  });

  it('is the lead of that address that has no external id', () => {
    const plan = planItems(
      [item({ kind: 'identify', externalId: 'u', email: 'Ada@x.org' })],
      known({}, { 'ada@x.org': lead('E') }),
    );
    expect(plan.items[0]?.lead).toMatchObject({ id: 'E', externalId: 'u' });
    expect(plan.emails).toEqual(['ada@x.org']);
  });

  it('isn’t looked for by address when the external id is known', () => {
    const plan = planItems(
      [item({ kind: 'identify', externalId: 'u', email: 'ada@x.org' })],
      known({ 'external u': lead('L', 'u') }, { 'ada@x.org': lead('E') }),
    );
    expect(plan.items[0]?.lead.id).toBe('L');
    expect(plan.emails).toEqual([]);
  });

  it('is one lead for two strangers of one address in one request', () => {
    const [first, second] = idsOf([
      item({ kind: 'identify', anonymousId: 'a', email: 'x@y.org' }),
      item({ kind: 'identify', externalId: 'u', email: 'X@y.org' }),
    ]);
    expect(first).toBe(second);
  });

  it('makes an anonymous visitor part of the known lead on identify and on alias, not on track', () => {
    const state = known({ 'external u': lead('L', 'u'), 'anonymous a': lead('A') });
    const merged = (part: Partial<IngestItem>) =>
      planItems([item(part)], state).merged.map(({ id, into }) => [id, into?.id]);
    expect(merged({ kind: 'identify', externalId: 'u', anonymousId: 'a' })).toEqual([['A', 'L']]);
    expect(merged({ kind: 'alias', externalId: 'u', previousId: 'a' })).toEqual([['A', 'L']]);
    expect(merged({ kind: 'track', externalId: 'u', anonymousId: 'a' })).toEqual([]);
  });

  it('keeps two known leads apart on alias, and says so', () => {
    const state = known({ 'external u': lead('L', 'u'), 'external w': lead('W', 'w') });
    const [planned] = planItems([item({ kind: 'alias', externalId: 'u', previousId: 'w' })], state).items;
    expect(planned?.refused).toHaveLength(1);
    expect(planned?.lead.id).toBe('L');
  });

  it('gives a lead its further name on alias, when nobody has that one', () => {
    const plan = planItems(
      [item({ kind: 'alias', externalId: 'new', previousId: 'old' })],
      known({ 'external old': lead('L', 'old') }),
    );
    expect(plan.identities).toMatchObject([{ kind: 'external', value: 'new', lead: { id: 'L', externalId: 'old' } }]);
    expect(plan.adopting).toEqual([]);
  });

  it('never makes a lead that turns out to be another within the same request', () => {
    const plan = planItems(
      [item({ anonymousId: 'a' }), item({ kind: 'identify', externalId: 'u', anonymousId: 'a' })],
      known({ 'external u': lead('L', 'u') }),
    );
    expect(plan.newLeads).toEqual([]);
    expect(plan.merged).toEqual([]);
    expect(plan.items.map(({ lead: { id } }) => id)).toEqual(['L', 'L']);
    expect(plan.identities).toMatchObject([{ value: 'a', lead: { id: 'L' } }]);
  });

  it('leaves out messages that are stored, and repetitions within the request', () => {
    const plan = planItems(
      [
        item({ messageId: 'x', externalId: 'u' }),
        item({ messageId: 'y', externalId: 'u' }),
        item({ messageId: 'y', externalId: 'v' }),
      ],
      {
        ...nothing,
        messages: new Set(['x']),
      },
    );
    expect(plan.items.map(({ item: { messageId } }) => messageId)).toEqual(['y']);
    expect(plan.repeated).toBe(2);
    expect(plan.newLeads).toHaveLength(1);
  });
});
