import type { Endpoints } from '@ripen/contract';
import { standardStages } from '@ripen/domain';
import { beforeAll, describe, expect, it } from 'vitest';
import { useTestApi } from '../../testing/use-test-api.ts';

const { api, database, ask, refused, send, revisionOf } = await useTestApi();

const settings: [read: keyof Endpoints, save: keyof Endpoints, body: (n: number) => object][] = [
  [
    'getCalendar',
    'saveCalendar',
    (n) => ({ hours: [{ days: ['monday'], from: `0${n}:00`, to: '17:00' }], holidays: [], sendWindow: null }),
  ],
  ['getPace', 'savePace', (n) => ({ 'send-email': n, 'send-message': null, webhook: null })],
  // what differs is a secret that nobody is shown
  [
    'getProvider',
    'saveProvider',
    (n) => ({ name: 'Texts', url: 'https://texts.example.com', headers: { Key: `key${n}` } }),
  ],
  ['listTeams', 'saveTeams', (n) => ({ items: [{ name: `Team ${n}`, members: ['ada'] }] })],
  ['listStages', 'saveStages', (n) => ({ items: [...standardStages, { name: `stage${n}`, label: 'A stage' }] })],
  ['listFields', 'saveFields', (n) => ({ items: [{ name: `field${n}`, label: 'A field', type: 'text' }] })],
];

beforeAll(async () => {
  await database.pool.query(
    `insert into auth."user" (id, name, email, "emailVerified", "updatedAt") values ('ada', 'Ada', 'ada@example.com', true, now())`,
  );
  await database.pool.query(`insert into member (workspace_id, user_id, role) values ($1, 'ada', 'editor')`, [api.id]);
});

describe('a part of the settings', () => {
  it.each(settings)('%s, %s: is saved over the revision that was read only', async (read, save, body) => {
    const before = await revisionOf(read);
    expect(await refused(save, { body: body(1) })).toMatchObject({ status: 428, code: 'precondition_required' });
    const saved = await send(save, { body: body(1), revision: before });
    expect(saved.status, await saved.clone().text()).toBe(200);
    const standing = await revisionOf(read);
    expect(saved.headers.get('etag')).toBe(`"${standing}"`);
    expect(standing).not.toBe(before);
    const stored = await ask(read);
    expect(await refused(save, { body: body(2), revision: before })).toMatchObject({
      status: 412,
      code: 'version_conflict',
      revision: standing,
    });
    expect(await ask(read)).toEqual(stored);
    await ask(save, { body: body(2), revision: standing });
    expect(await revisionOf(read)).not.toBe(standing);
  });

  it.each(settings)('%s, %s: of those who save the same revision together, one does', async (read, save, body) => {
    const revision = await revisionOf(read);
    const answers = await Promise.all([3, 4, 5, 6].map((n) => send(save, { body: body(n), revision })));
    const done = answers.filter(({ status }) => status === 200);
    const refusals = answers.filter(({ status }) => status === 412);
    expect([done.length, refusals.length]).toEqual([1, 3]);
    expect(await revisionOf(read)).not.toBe(revision);
  });

  it('has another revision once an event brought a field of its own', async () => {
    const revision = await revisionOf('listFields');
    await fetch(`${api.url}/v1/identify`, {
      method: 'POST',
      headers: {
        authorization: `Basic ${Buffer.from(`${api.ingest}:`).toString('base64')}`,
        'content-type': 'application/json',
      },
      body: JSON.stringify({ userId: 'u2', traits: { favouriteColour: 'green' } }),
    });
    const { items } = await ask('listFields');
    expect(items.map(({ name }) => name)).toContain('favouriteColour');
    expect(await refused('saveFields', { body: { items: [] }, revision })).toMatchObject({ status: 412 });
  });
});
