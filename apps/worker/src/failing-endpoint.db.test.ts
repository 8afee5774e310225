import { listAttention, noteAttempts } from '@ripen/store';
import { afterEach, expect, it, vi } from 'vitest';
import { openHttpSink } from '../test/http-sink.ts';
import { openStand, type Stand } from '../test/stand.ts';

const closing: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).toReversed()) await close();
});

const patient = { timeout: 60_000, interval: 50 };

const open = async (): Promise<Stand> => {
  const stand = await openStand();
  closing.push(stand.close);
  return stand;
};

const sink = async (answer: Parameters<typeof openHttpSink>[0]) => {
  const opened = await openHttpSink(answer);
  closing.push(opened.close);
  return opened;
};

const call = async (stand: Stand, url: string, leads: number): Promise<void> => {
  const flow = await stand.publish(
    [
      ['in', 'entry', { on: 'api' }],
      ['h', 'webhook', { url }],
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
  const asked = Array.from({ length: leads }, (_, n) => stand.lead(`lead${n}@example.com`));
  await stand.start(flow, await Promise.all(asked));
};

const hasten = ({ ask }: Stand) =>
  ask(`update effect set due_at = now(), blocked_by = null where state = 'intent' and attempts > 0`);
const ended = async ({ ask }: Stand): Promise<number> => (await ask(`select from run where status = 'ended'`)).length;

it('a call that fails in every way is made eight times, as far apart as promised; then the lead takes the other way', async () => {
  const stand = await open();
  const statuses = [500, 502, 503, 504, 429, 408];
  const program = await sink((request, response) => {
    const status = statuses[program.asked.length - 1];
    if (status === undefined) request.socket.resetAndDestroy();
    else response.writeHead(status).end();
  });
  await stand.ask(`
    create table waited (attempt integer, seconds float8, failing timestamptz default clock_timestamp());
    create function note_wait() returns trigger language plpgsql as $$ begin
      insert into waited (attempt, seconds) values (new.attempts, extract(epoch from new.due_at - clock_timestamp())); return null; end $$;
    create trigger note_wait after update on effect for each row
      when (old.state = 'handing over' and new.state = 'intent') execute function note_wait()`);
  await call(stand, program.url, 1);
  await stand.worker();
  await vi.waitFor(async () => {
    await hasten(stand);
    expect(await ended(stand)).toBe(1);
  }, patient);
  const waited = await stand.ask<{ attempt: number; seconds: number }>(
    'select attempt, seconds from waited order by failing',
  );
  expect(waited.map(({ attempt }) => attempt)).toEqual([1, 2, 3, 4, 5, 6, 7]);
  const promised = [5, 300, 1_800, 7_200, 18_000, 36_000, 36_000];
  for (const [index, { seconds }] of waited.entries()) {
    const usual = promised[index] ?? 0;
    expect(Math.abs(seconds - usual), `after attempt ${index + 1}`).toBeLessThanOrEqual(usual * 0.1 + 0.5);
  }
  expect(program.asked).toHaveLength(8);
  expect(new Set(program.asked.map(({ headers }) => headers['webhook-id'])).size).toBe(1);
  expect(await stand.ask(`select from lead where 'refused' = any(tags)`)).toHaveLength(1);
}, 90_000);

it('an address that only fails for five days is given up once, which is told to people, and all leads take the other way', async () => {
  const stand = await open();
  const program = await sink((_request, response) => response.writeHead(503).end());
  // fewer than it takes for the address to be left alone
  await call(stand, program.url, 4);
  await stand.worker();
  await vi.waitFor(async () => expect(await stand.ask('select from provider')).toHaveLength(1), patient);
  await stand.ask(`update provider set failing_since = failing_since - interval '4 days 23 hours'`);
  await vi.waitFor(async () => {
    await hasten(stand);
    expect(program.asked.length).toBeGreaterThan(8);
  }, patient);
  expect(await stand.ask('select from provider where given_up_at is not null')).toEqual([]);
  await stand.ask(`update provider set failing_since = failing_since - interval '1 hour 1 second'`);
  await vi.waitFor(async () => {
    await hasten(stand);
    expect(await ended(stand)).toBe(4);
  }, patient);
  expect(await stand.ask(`select from lead where 'refused' = any(tags)`)).toHaveLength(4);
  const told = (await listAttention(stand.db, stand.workspace, 50)).filter(({ kind }) => kind === 'provider');
  expect(told).toMatchObject([{ what: program.url, reason: 'answered 503', nextAt: null }]);
  const at = await stand.ask('select given_up_at from provider');
  await noteAttempts(stand.db, [failure(stand, program.url)]);
  expect(await stand.ask('select given_up_at from provider')).toEqual(at);
}, 120_000);

const failure = ({ workspace }: Stand, provider: string) => ({
  workspace,
  provider,
  found: 'failing' as const,
  first: true,
  pause: null,
  detail: 'answered 503',
});

it('an address that fails now and then isn’t given up: not where a call came through meanwhile, nor where nothing was asked of it for days', async () => {
  const stand = await open();
  const provider = 'https://hooks.example.com/x';
  const fails = () => noteAttempts(stand.db, [failure(stand, provider)]);
  const pass = (days: number) =>
    stand.ask(
      `update provider set failing_since = failing_since - interval '${days} days', failed_at = failed_at - interval '${days} days'`,
    );
  await fails();
  for (let day = 0; day < 4; day++) {
    await pass(1);
    await fails();
  }
  await noteAttempts(stand.db, [{ ...failure(stand, provider), found: 'there' }]);
  await fails();
  await pass(1);
  await fails();
  for (let week = 0; week < 3; week++) {
    await pass(7);
    await fails();
  }
  expect(await stand.ask('select name from provider where given_up_at is not null')).toEqual([]);
  for (let day = 0; day < 6; day++) {
    await pass(1);
    await fails();
  }
  expect(await stand.ask('select name from provider where given_up_at is not null')).toEqual([{ name: provider }]);
});
