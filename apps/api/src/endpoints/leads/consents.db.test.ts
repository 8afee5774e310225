import { leadId } from '@ripen/domain';
import { eraseLead, signUnsubscribe } from '@ripen/store';
import { describe, expect, it } from 'vitest';
import { feed, takeAllTurns } from '../../testing/feed.ts';
import { useTestApi } from '../../testing/use-test-api.ts';

const { database, api, ask, refused } = await useTestApi();
const secret = 's'.repeat(32);

let next = 0;
const make = (consents: Record<string, boolean> = {}) =>
  ask('upsertLead', { body: { externalId: `lead-${next}`, email: `Lead${next++}@Example.com`, consents } });
const query = async <Row extends object>(text: string, ...values: unknown[]): Promise<Row[]> =>
  (await database.pool.query<Row>(text, values)).rows;
const suppressed = async (email: string | null) =>
  (await query<{ reason: string }>('select reason from suppression where address = $1', email?.toLowerCase())).map(
    ({ reason }) => reason,
  );
const storyOf = async (lead: string) =>
  (
    await query<{ said: string }>(
      `select said from history where lead_id = $1 and said like '%consent%' order by seq`,
      lead,
    )
  ).map(({ said }) => said);
const click = async (lead: { id: string }) => {
  const token = signUnsubscribe({ workspace: api.id, lead: leadId.parse(lead.id) }, secret);
  expect((await fetch(`${api.url}/u/${token}`, { method: 'POST' })).status).toBe(200);
};

describe('a lead’s consents', () => {
  it('are given and withdrawn by name, and shown with when and by whom that was said', async () => {
    const lead = await make({ email: true, 'email:newsletter': false });
    expect(lead.consents).toEqual({
      email: { given: true, at: expect.stringMatching(/Z$/), source: 'api' },
      'email:newsletter': { given: false, at: expect.stringMatching(/Z$/), source: 'api' },
    });
    const patched = await ask('patchLead', { id: lead.id, body: { consents: { sms: true } } });
    expect(Object.keys(patched.consents).toSorted()).toEqual(['email', 'email:newsletter', 'sms']);
    expect((await ask('exportLead', { id: lead.id })).lead).toMatchObject({ consents: { sms: { given: true } } });
    expect(await storyOf(lead.id)).toEqual([
      'The API changed consent to email from unknown to given, consent to email about newsletter from unknown to withdrawn',
      'The API changed consent to text messages from unknown to given',
    ]);
    expect((await ask('getSetting')).consents).toEqual(['email', 'email:newsletter', 'sms']);
  });

  it.each(['E mail', 'Email', 'email:', ':news', 'constructor', 'email:a:b'])('aren’t called %j', async (name) => {
    expect((await refused('upsertLead', { body: { externalId: 'x', consents: { [name]: true } } })).status).toBe(422);
  });

  it('come with any of Segment’s calls; what is no consent is refused in the story', async () => {
    const lead = await make();
    const consent = { categoryPreferences: { Email: false, 'email:offers': true, 'no name!': true, sms: 'yes' } };
    await feed(api, '/v1/track', { userId: lead.externalId, event: 'Saved Preferences', context: { consent } });
    await takeAllTurns(api);
    expect((await ask('getLead', { id: lead.id })).consents).toMatchObject({
      email: { given: false, source: 'ingest' },
      'email:offers': { given: true, source: 'ingest' },
    });
    expect(await suppressed(lead.email)).toEqual(['unsubscribed']);
    const refusals = await query<{ said: string }>(
      `select said from history where lead_id = $1 and what = 'refused' order by said`,
      lead.id,
    );
    expect(refusals.map(({ said }) => said.slice(0, 42))).toEqual([
      'The consent “no name!” was not kept: it mu',
      'The consent “sms” was not kept: it is give',
    ]);
  });

  it('let late news undo nothing fresher', async () => {
    const lead = await make({ email: false });
    const timestamp = new Date(Date.now() - 86_400_000).toISOString();
    const context = { consent: { categoryPreferences: { email: true } } };
    await feed(api, '/v1/identify', { userId: lead.externalId, timestamp, context });
    await takeAllTurns(api);
    expect((await ask('getLead', { id: lead.id })).consents.email).toMatchObject({ given: false });
    expect(await suppressed(lead.email)).toEqual(['unsubscribed']);
  });

  it('go to the lead that an anonymous visitor turns out to be, whichever was said last', async () => {
    const lead = await make({ email: true, sms: false });
    const said = { email: false, 'email:offers': true };
    await feed(api, '/v1/page', { anonymousId: 'cookie', context: { consent: { categoryPreferences: said } } });
    await takeAllTurns(api);
    await feed(api, '/v1/identify', { anonymousId: 'cookie', userId: lead.externalId });
    await takeAllTurns(api);
    expect((await ask('getLead', { id: lead.id })).consents).toMatchObject({
      email: { given: false },
      'email:offers': { given: true },
      sms: { given: false },
    });
  });
});

describe('withdrawing the consent to email', () => {
  it('by the API suppresses the address, and giving it again lifts that', async () => {
    const lead = await make();
    await ask('patchLead', { id: lead.id, body: { consents: { email: false } } });
    expect(await suppressed(lead.email)).toEqual(['unsubscribed']);
    await ask('patchLead', { id: lead.id, body: { consents: { email: true } } });
    expect(await suppressed(lead.email)).toEqual([]);
  });

  it('by the way out of a mail is a change of the lead, whom segments see at once', async () => {
    const segment = await ask('createSegment', { body: { name: 'Out', rule: { consent: ['email', 'withdrawn'] } } });
    const lead = await make({ email: true });
    await click(lead);
    await click(lead);
    expect((await ask('getLead', { id: lead.id })).consents.email).toMatchObject({
      given: false,
      source: 'unsubscribe',
    });
    expect((await storyOf(lead.id)).at(-1)).toBe(
      'The lead changed consent to email from given to withdrawn, by the way out of a mail',
    );
    const inside = await ask('listSegmentLeads', { id: segment.id });
    expect(inside.items.map(({ id }) => id)).toContain(lead.id);
    await ask('patchLead', { id: lead.id, body: { consents: { email: true } } });
    expect(await suppressed(lead.email)).toEqual([]);
  });

  it.each(['bounced', 'complained'])('given again lifts no address that %s', async (reason) => {
    const lead = await make({ email: false });
    await database.pool.query('update suppression set reason = $1 where address = $2', [
      reason,
      lead.email?.toLowerCase(),
    ]);
    await ask('patchLead', { id: lead.id, body: { consents: { email: true } } });
    expect(await suppressed(lead.email)).toEqual([reason]);
  });

  it('stays where the lead is erased, and changes nothing of one that is gone', async () => {
    const lead = await make({ email: false });
    expect(await eraseLead(api.services.db, api.id, leadId.parse(lead.id))).toBe(true);
    expect(await suppressed(lead.email)).toEqual(['unsubscribed']);
    await click(lead);
    expect(await query('select from parked_signal')).toEqual([]);
  });
});
