import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, it, vi } from 'vitest';
import { openStand, type Stand } from '../test/stand.ts';

const closing: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).toReversed()) await close();
});

const patient = { timeout: 20_000, interval: 50 };

/** Another program that answers as it is told to, and keeps the keys it heard. */
const openProgram = async () => {
  const program = { status: 503, heard: [] as string[], url: '' };
  const server = createServer((request, response) => {
    program.heard.push(String(request.headers['webhook-id']));
    response.writeHead(program.status).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  closing.push(() => server.close());
  program.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`;
  return program;
};

const callers = async (stand: Stand, url: string, count: number): Promise<void> => {
  const flow = await stand.publish(
    [
      ['in', 'entry', { on: 'api' }],
      ['h', 'webhook', { url: `${url}?who=them` }],
      ['t', 'add-tag', { tag: 'refused' }],
      ['x', 'exit'],
    ],
    [
      ['in', 'entered', 'h'],
      ['h', 'done', 'x'],
      ['h', 'failed', 't'],
      ['t', 'done', 'x'],
    ],
  );
  const leads = await Promise.all(Array.from({ length: count }, (_, n) => stand.lead(`lead${n}@example.com`)));
  await stand.start(flow, leads);
};

const open = async (): Promise<Stand> => {
  const stand = await openStand();
  closing.push(stand.close);
  return stand;
};

const numberOf = async (stand: Stand, of: string): Promise<number> =>
  Number((await stand.ask<{ n: number }>(`select count(*)::int as n from ${of}`))[0]?.n);

it('leaves a program that fails alone, tries it with one effect at a time, and lets all others through once it is back', async () => {
  const stand = await open();
  const program = await openProgram();
  await callers(stand, program.url, 200);
  await stand.worker();
  await vi.waitFor(async () => expect(await numberOf(stand, `provider where probe_at is not null`)).toBe(1), patient);
  await vi.waitFor(
    async () => expect(await numberOf(stand, `effect where attempts = 0 and blocked_by is null`)).toBe(0),
    patient,
  );
  const waiting = await numberOf(stand, `effect where attempts = 0 and blocked_by = '${program.url}'`);
  expect(waiting).toBeGreaterThan(0);
  const before = program.heard.length;
  const spent = await numberOf(stand, 'effect where attempts > 0');

  // the moment of the next try has come, and the program is still away: one call, and no attempt is lost
  await stand.ask(`update provider set probe_at = clock_timestamp()`);
  await vi.waitFor(() => expect(program.heard.length).toBe(before + 1), patient);
  await vi.waitFor(async () => expect(await numberOf(stand, `effect where state = 'handing over'`)).toBe(0), patient);
  expect(await numberOf(stand, 'effect where attempts > 0')).toBe(spent);

  program.status = 200;
  await stand.ask(`update provider set probe_at = clock_timestamp()`);
  await vi.waitFor(
    async () => expect(await numberOf(stand, `effect where state = 'sent'`)).toBeGreaterThanOrEqual(waiting),
    patient,
  );
  await stand.ask(`update effect set due_at = now() where state = 'intent'`);
  await vi.waitFor(async () => expect(await numberOf(stand, `run where status = 'ended'`)).toBe(200), patient);
  expect(await stand.ask('select failures, probe_at, failing_since from provider')).toEqual([
    { failures: 0, probe_at: null, failing_since: null },
  ]);
});

it('calls a program that says it is gone no more, and all leads take the other way', async () => {
  const stand = await open();
  const program = await openProgram();
  program.status = 410;
  await callers(stand, program.url, 60);
  await stand.worker();
  await vi.waitFor(async () => expect(await numberOf(stand, `run where status = 'ended'`)).toBe(60), patient);
  expect(await numberOf(stand, `lead where 'refused' = any(tags)`)).toBe(60);
  expect(program.heard.length).toBeLessThanOrEqual(60);
  expect(await numberOf(stand, 'provider where given_up_at is not null')).toBe(1);
  const heard = program.heard.length;
  const flow = await stand.ask<{ id: string }>('select id from workflow');
  await stand.start(flow[0]?.id as never, [await stand.lead('late@example.com')]);
  await vi.waitFor(async () => expect(await numberOf(stand, `run where status = 'ended'`)).toBe(61), patient);
  expect(program.heard.length).toBe(heard);
  expect(await stand.ask(`select detail from effect where attempts = 1 and handed_at is null limit 1`)).toEqual([
    { detail: 'endpoint_disabled: answered 410' },
  ]);
});
