import { startRedis, type TestProcess } from '@ripen/testkit';
import { afterAll, afterEach, describe, expect, it, vi } from 'vitest';
import { openMailSink } from '../test/mail-sink.ts';
import { openStand, type Stand } from '../test/stand.ts';
import { startWorkerProcess } from '../test/start-worker-process.ts';

const redis = await startRedis();
afterAll(() => redis?.stop());
const backends = [['PostgreSQL', ''] as const, ...(redis ? [['Redis', redis.url] as const] : [])];

const closing: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).toReversed()) await close();
});

const count = 1_000;

/** A thousand leads that wait in the same place, with branch, field, mail, stage and end before them. */
const prepare = async ({ publish, lead, start }: Stand): Promise<void> => {
  const flow = await publish(
    [
      ['in', 'entry', { on: 'api' }],
      ['w', 'wait', { for: { days: 1 } }],
      ['b', 'branch', { rule: { '==': [{ var: 'stage' }, 'raw'] } }],
      ['f', 'set-field', { field: 'industry', value: 'Mills' }],
      ['m', 'send-email', { subject: 'Hi {{ email }}', html: '<p>Hi</p>' }],
      ['s', 'set-stage', { stage: 'MQL' }],
      ['x', 'exit'],
    ],
    [
      ['in', 'entered', 'w'],
      ['w', 'done', 'b'],
      ['b', 'yes', 'f'],
      ['b', 'no', 'x'],
      ['f', 'done', 'm'],
      ['m', 'done', 's'],
      ['s', 'done', 'x'],
    ],
  );
  const leads = await Promise.all(Array.from({ length: count }, (_, i) => lead(`lead${i}@example.com`)));
  await start(flow, leads);
};

const numberOf = async (stand: Stand, text: string): Promise<number> =>
  Number((await stand.ask<{ n: number }>(`select count(*)::int as n from ${text}`))[0]?.n);

describe.each(backends)('workers that are killed, with the bell on %s', (_name, redisUrl) => {
  it('end every run of a thousand exactly once, and send no mail twice', { timeout: 240_000 }, async () => {
    await redis?.flush();
    const stand = await openStand(redisUrl === '' ? null : redisUrl);
    closing.push(stand.close);
    const sink = await openMailSink();
    closing.push(sink.close);
    await prepare(stand);
    const begin = (): TestProcess => {
      const child = startWorkerProcess({ databaseUrl: stand.url, redisUrl, smtpUrl: sink.url });
      closing.push(() => child.signal('SIGKILL'));
      return child;
    };
    const kill = async (victim: TestProcess): Promise<void> => {
      victim.signal('SIGKILL');
      await victim.exited;
    };
    const reached = (many: number, text: string) =>
      vi.waitFor(async () => expect(await numberOf(stand, text)).toBeGreaterThanOrEqual(many), {
        timeout: 100_000,
        interval: 2,
      });
    const [first, second] = [begin(), begin()];
    await Promise.all([first.waitFor(/at work/), second.waitFor(/at work/)]);
    await stand.ask(`update run set wake_at = now() - interval '1 second'`);
    await reached(1, 'effect');
    await kill(first);
    await reached(200, `run where status = 'ended'`);
    await kill(second);
    expect(await numberOf(stand, `run where status = 'ended'`)).toBeLessThan(count);
    begin();
    // what dead workers had in hand is given up once the lease has run out: here, at once
    const lapse = () =>
      stand.ask(
        `update effect set due_at = now() - interval '1 second' where state = 'handing over' and handed_at < now() - interval '3 seconds'`,
      );
    await vi.waitFor(
      async () => {
        await lapse();
        expect(await numberOf(stand, `run where status = 'ended'`)).toBe(count);
      },
      { timeout: 100_000, interval: 200 },
    );

    const walked = await stand.ask(`
      select steps, ways, count(*)::int as runs from (
        select array_agg(step order by step) as steps, string_agg(node || ':' || coalesce(port, ''), ' ' order by step) as ways from journal group by run_id) j
      group by 1, 2`);
    expect(walked).toEqual([
      {
        steps: [1, 2, 3, 4, 5, 6, 7, 8, 9],
        ways: 'in:entered w: w:done b:yes f:done m: m:done s:done x:',
        runs: count,
      },
    ]);
    expect(await numberOf(stand, `run where steps <> 9 or visit <> 7`)).toBe(0);
    expect(await numberOf(stand, `lead where stage = 'MQL' and fields ->> 'industry' = 'Mills'`)).toBe(count);
    expect(
      await stand.ask(`select node, port, sum(passed)::int as passed from node_count group by 1, 2 order by 1, 2`),
    ).toEqual(
      [
        ['b', 'yes'],
        ['f', 'done'],
        ['in', 'entered'],
        ['m', 'done'],
        ['s', 'done'],
        ['w', 'done'],
      ].map(([node, port]) => ({ node, port, passed: count })),
    );
    expect(Math.max(...sink.accepted.values())).toBe(1);
    expect(await numberOf(stand, `effect where state not in ('sent', 'unknown')`)).toBe(0);
    const sent = await numberOf(stand, `effect where state = 'sent'`);
    expect(sink.accepted.size).toBeGreaterThanOrEqual(sent);
    expect(sink.accepted.size).toBeLessThanOrEqual(count);
    // mails that were on their way when two workers died: eight in each
    expect(count - sent).toBeLessThanOrEqual(2 * 8);
    expect(await numberOf(stand, 'signal')).toBe(0);
    expect(await numberOf(stand, 'parked_signal')).toBe(0);
  });
});
