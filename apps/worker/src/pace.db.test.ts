import { savePace } from '@ripen/store';
import { afterEach, expect, it, vi } from 'vitest';
import { openStand, type Stand } from '../test/stand.ts';

let stand: Stand;
afterEach(() => stand.close());

const patient = { timeout: 20_000, interval: 50 };

const mailsTo = async (count: number) => {
  const flow = await stand.publish(
    [
      ['in', 'entry', { on: 'api' }],
      ['m', 'send-email', { subject: 'Hello', html: '<p>Hello</p>' }],
      ['x', 'exit'],
    ],
    [
      ['in', 'entered', 'm'],
      ['m', 'done', 'x'],
    ],
  );
  const leads = await Promise.all(Array.from({ length: count }, (_, n) => stand.lead(`lead${n}@example.com`)));
  await stand.start(flow, leads);
};

const counted = async (where: string): Promise<number> =>
  Number((await stand.ask<{ n: number }>(`select count(*)::int as n from effect where ${where}`))[0]?.n);

it('no minute holds more mails than the workspace allows, whichever worker sends them; the others wait for a place, and say so', async () => {
  stand = await openStand();
  await savePace(stand.db, stand.workspace, {
    pace: { 'send-email': 30, 'send-message': null, webhook: null },
    revision: null,
  });
  await mailsTo(100);
  await stand.worker();
  await stand.worker();
  await vi.waitFor(async () => expect(await counted(`state = 'intent' and slot_at is null`)).toBe(0), patient);
  const places = await stand.ask<{ at: number }>(
    `select extract(epoch from coalesce(slot_at, handed_at))::float8 as at from effect order by 1`,
  );
  expect(places).toHaveLength(100);
  for (const [index, { at }] of places.entries())
    expect(at - (places[index - 30]?.at ?? Number.NEGATIVE_INFINITY)).toBeGreaterThan(60);
  expect(await counted(`due_at > now() and detail = 'waits for its place: 30 a minute at most'`)).toBeGreaterThan(90);
  await savePace(stand.db, stand.workspace, {
    pace: { 'send-email': null, 'send-message': null, webhook: null },
    revision: null,
  });
  await vi.waitFor(async () => expect(await counted(`state = 'sent'`)).toBe(100), patient);
  expect(await stand.ask('select recipient from message group by 1 having count(*) > 1')).toEqual([]);
});
