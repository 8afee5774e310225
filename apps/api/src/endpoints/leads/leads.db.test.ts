import { leadId, shardOf } from '@ripen/domain';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Asker, askerOf } from '../../testing/ask-endpoint.ts';
import { makeWorkspace } from '../../testing/open-test-api.ts';
import { useTestApi } from '../../testing/use-test-api.ts';

const { api, ask, refused } = await useTestApi();
let theirs: Asker;

beforeAll(async () => {
  theirs = askerOf(api.url, (await makeWorkspace(api.services, 'Theirs')).manage);
});

let next = 0;
const make = (more: Record<string, unknown> = {}) =>
  ask('upsertLead', { body: { externalId: `lead-${next++}`, ...more } });

describe('a lead sent to the API', () => {
  it('is made with all it was sent with, and its shard is rung', async () => {
    const lead = await make({
      email: 'ada@example.com',
      fields: { companySize: 250 },
      tags: ['fan'],
      timezone: 'europe/paris',
      stage: 'MQL',
    });
    expect(lead).toMatchObject({
      email: 'ada@example.com',
      fields: { companySize: 250 },
      tags: ['fan'],
      timezone: 'Europe/Paris',
      stage: 'MQL',
      score: 0,
      band: 'cold',
    });
    expect(await ask('getLead', { id: lead.id })).toEqual(lead);
    expect(api.rung).toContain(shardOf(leadId.parse(lead.id)));
  });

  it('is changed when it is sent again: fields merge, null forgets, tags are added', async () => {
    const lead = await make({ fields: { role: 'CTO', country: 'NL' }, tags: ['a'] });
    const again = await ask('upsertLead', {
      body: { externalId: lead.externalId, fields: { role: null, industry: 'Food' }, tags: ['b'] },
    });
    expect(again).toMatchObject({ id: lead.id, fields: { country: 'NL', industry: 'Food' }, tags: ['a', 'b'] });
  });

  it('declares fields nobody knew, with the type and a label read off them', async () => {
    await make({ fields: { seatsWanted: 5, renewsOn: '2027-05-01', usesTrial: true, products: ['a'] } });
    const { items } = await ask('listFields');
    expect(items.slice(-4)).toEqual([
      { name: 'seatsWanted', label: 'Seats wanted', type: 'number' },
      { name: 'renewsOn', label: 'Renews on', type: 'date' },
      { name: 'usesTrial', label: 'Uses trial', type: 'boolean' },
      { name: 'products', label: 'Products', type: 'list' },
    ]);
  });

  it.each<[string, object, string, string]>([
    ['no name at all', { fields: {} }, 'identity_required', ''],
    ['an address that is none', { email: 'a@b' }, 'email_invalid', '/email'],
    ['a zone nobody knows', { externalId: 'x', timezone: 'Mars/Phobos' }, 'timezone_unknown', '/timezone'],
    ['an empty zone', { externalId: 'x', timezone: '' }, 'timezone_unknown', '/timezone'],
    ['a stage nobody knows', { externalId: 'x', stage: 'mql' }, 'stage_unknown', '/stage'],
    [
      'a value of another type',
      { externalId: 'x', fields: { companySize: '250' } },
      'attribute_type',
      '/fields/companySize',
    ],
    [
      'an object in a field',
      { externalId: 'x', fields: { address: { city: 'Oslo' } } },
      'attribute_type',
      '/fields/address',
    ],
    ['a name that rules use', { externalId: 'x', fields: { score: 100 } }, 'name_reserved', '/fields/score'],
    ['a score', { externalId: 'x', score: 100 }, 'property_unknown', '/score'],
  ])('is refused with %s, and nothing is made', async (_what, body, code, pointer) => {
    expect(await refused('upsertLead', { body })).toMatchObject({ status: 422, code, errors: [{ code, pointer }] });
    const { items } = await ask('listLeads', { query: { search: 'x' } });
    expect(items).toEqual([]);
  });

  it('is made once for one idempotency key', async () => {
    const sent = { body: { email: 'once@example.com' }, headers: { 'idempotency-key': 'k1' } };
    expect(await ask('upsertLead', sent)).toEqual(await ask('upsertLead', sent));
  });
});

describe('a change of a lead', () => {
  it('replaces tags, merges fields, and is told in the story', async () => {
    const lead = await make({ tags: ['old', 'both'], fields: { role: 'CTO' } });
    const after = await ask('patchLead', {
      id: lead.id,
      body: { tags: ['both', 'new'], stage: 'lead', fields: { company: 'Northwind' } },
    });
    expect(after).toMatchObject({
      tags: ['both', 'new'],
      stage: 'lead',
      fields: { role: 'CTO', company: 'Northwind' },
    });
    const { items } = await ask('getLeadTimeline', { id: lead.id });
    expect(items[0]).toMatchObject({ kind: 'change', run: null, workflow: null });
    expect(items[0]?.said).toBe(
      'The API changed Company from unknown to “Northwind”, no longer tagged “old”, tagged “new”, stage from raw to lead',
    );
  });

  it('can forget the email and the zone', async () => {
    const lead = await make({ email: 'gone@example.com', timezone: 'Asia/Tokyo' });
    expect(await ask('patchLead', { id: lead.id, body: { email: null, timezone: null } })).toMatchObject({
      email: null,
      timezone: null,
    });
  });

  it('isn’t possible from another workspace, nor is anything else', async () => {
    const { id } = await make();
    for (const [name, body] of [
      ['patchLead', {}],
      ['getLead'],
      ['deleteLead'],
      ['getLeadTimeline'],
      ['getLeadScore'],
      ['listLeadRuns'],
      ['exportLead'],
    ] as const)
      expect(await theirs.refused(name, { id, body })).toMatchObject({ status: 404, code: 'not_found' });
    expect((await theirs.ask('listLeads')).items).toEqual([]);
  });
});

describe('a list of leads', () => {
  it('comes in pages that hold every lead once', async () => {
    for (let n = 0; n < 5; n++)
      await make({ tags: ['paged'], fields: { companySize: n }, email: `paged-${n}@example.com` });
    const queries: Record<string, string>[] = [{ search: 'paged-' }, { rule: '{"in": ["paged", {"var": "tags"}]}' }];
    for (const query of queries)
      for (const sort of ['createdAt', '-score', 'email']) {
        const seen: string[] = [];
        let cursor: string | null = '';
        while (cursor !== null) {
          const page: { items: { email: string | null }[]; nextCursor: string | null } = await ask('listLeads', {
            query: { ...query, sort, limit: 2, ...(cursor === '' ? {} : { cursor }) },
          });
          seen.push(...page.items.map(({ email }) => email ?? ''));
          cursor = page.nextCursor;
        }
        expect(seen.toSorted()).toEqual([0, 1, 2, 3, 4].map((n) => `paged-${n}@example.com`));
      }
  });

  it('ends with a page that is just full', async () => {
    const queries: Record<string, string>[] = [{ search: 'paged-' }, { search: 'paged-', rule: 'true' }];
    for (const query of queries)
      expect(await ask('listLeads', { query: { ...query, limit: 5 } })).toMatchObject({
        items: { length: 5 },
        nextCursor: null,
      });
  });

  it('holds only those a rule holds for', async () => {
    const { items } = await ask('listLeads', {
      query: { rule: JSON.stringify({ '>': [{ var: 'companySize' }, 2] }), search: 'paged-', sort: 'email' },
    });
    expect(items.map(({ email }) => email)).toEqual(['paged-3@example.com', 'paged-4@example.com']);
  });

  it.each<[Record<string, string>, string, string]>([
    [{ rule: '{"a' }, 'json_malformed', '/rule'],
    [{ rule: '{"nonsense": 1}' }, 'rule_operator_unknown', '/rule'],
    [{ rule: '{"==": [{"var": "nonsense"}, 1]}' }, 'rule_field_unknown', '/rule/==/0'],
    [{ sort: 'password;drop table' }, 'sort_invalid', '/sort'],
    [{ cursor: 'nonsense' }, 'cursor_invalid', '/cursor'],
    [{ limit: '0' }, 'property_range', '/limit'],
    [{ fields: '*' }, 'property_unknown', '/fields'],
  ])('refuses %j', async (query, code, pointer) =>
    expect(await refused('listLeads', { query })).toMatchObject({ status: 422, code, errors: [{ code, pointer }] }),
  );

  it('refuses the cursor of another order', async () => {
    const { nextCursor } = await ask('listLeads', { query: { limit: 1 } });
    expect(await refused('listLeads', { query: { limit: 1, sort: 'score', cursor: nextCursor ?? '' } })).toMatchObject({
      code: 'cursor_invalid',
    });
  });

  it.each(['\0', '%', '\u{1F600}', "'; drop table lead; --"])(
    'finds nothing, and breaks nothing, for %j',
    async (search) => {
      const response = await askerOf(api.url, api.manage).send('listLeads', { query: { search } });
      expect(response.status).toBeLessThan(500);
    },
  );
});

describe('a lead that is erased', () => {
  it('is gone, and known no more by any name', async () => {
    const lead = await make({ email: 'forget@example.com' });
    expect(await ask('exportLead', { id: lead.id })).toMatchObject({
      lead: { id: lead.id, email: 'forget@example.com' },
    });
    await ask('deleteLead', { id: lead.id });
    expect(await refused('getLead', { id: lead.id })).toMatchObject({ status: 404 });
    expect((await ask('upsertLead', { body: { externalId: lead.externalId } })).id).not.toBe(lead.id);
  });
});

describe('a score', () => {
  it('starts at nothing', async () => {
    const { id } = await make();
    expect(await ask('getLeadScore', { id })).toEqual({
      score: 0,
      dimensions: {},
      band: 'cold',
      grade: 'C3',
      bands: { warm: 30, hot: 70 },
      models: [],
      next: null,
      ledger: [],
    });
  });
});
