import { startRedis } from '@ripen/testkit';
import { afterAll, afterEach, describe, expect, it, vi } from 'vitest';
import { openMailSink } from '../test/mail-sink.ts';
import { openStand } from '../test/stand.ts';
import { startWorkerProcess } from '../test/start-worker-process.ts';

const redis = await startRedis();
afterAll(() => redis?.stop());
const hour = 3_600_000;
const rounds: [which: string, on: string, redisUrl: string, clocks: number[]][] = [
  ['one an hour ahead and one behind', 'PostgreSQL', '', [hour, -hour]],
  ...(redis ? (['ahead', 'behind'] as const) : []).map((way): [string, string, string, number[]] => [
    `one an hour ${way}`,
    'Redis',
    redis?.url ?? '',
    [way === 'ahead' ? hour : -hour],
  ]),
];

const closing: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).toReversed()) await close();
});

const steps = [
  ['in', 'entry', { on: 'api' }],
  ['w1', 'wait', { for: { seconds: 1 } }],
  ['m', 'send-email', { subject: 'Hi', html: '<p>Hi</p>' }],
  ['w2', 'wait', { for: { seconds: 2 } }],
  ['x', 'exit'],
] satisfies [string, string, object?][];

describe('workers whose clocks are an hour wrong', () => {
  it.each(rounds)(
    '%s, with the bell on %s: nothing is early, and nothing waits for their clocks',
    { timeout: 90_000 },
    async (_which, _on, redisUrl, clocks) => {
      await redis?.flush();
      const stand = await openStand(redisUrl === '' ? null : redisUrl);
      const sink = await openMailSink();
      closing.push(stand.close, sink.close);
      for (const clock of clocks) {
        const child = startWorkerProcess({ databaseUrl: stand.url, redisUrl, smtpUrl: sink.url, clock });
        closing.push(() => child.signal('SIGKILL'));
        await child.waitFor(/at work/);
      }
      const flow = await stand.publish(
        steps,
        steps.slice(1).map(([to], n) => [steps[n]?.[0] ?? '', n === 0 ? 'entered' : 'done', to]),
      );
      const leads = await Promise.all(Array.from({ length: 20 }, (_, i) => stand.lead(`lead${i}@example.com`)));
      await stand.start(flow, leads);
      await vi.waitFor(
        async () => expect(await stand.ask(`select from run where status = 'ended'`)).toHaveLength(leads.length),
        { timeout: 60_000, interval: 100 },
      );
      const [woke] = await stand.ask<{ woken: number; early: number; late: number }>(`
      select count(*)::int as woken, count(*) filter (where late < 0)::int as early, max(late)::float8 as late from (
        select extract(epoch from at - lag(at) over (partition by run_id order by step)) - case node when 'w1' then 1 else 2 end as late, node, port
        from journal) j where node in ('w1', 'w2') and port = 'done'`);
      expect(woke).toMatchObject({ woken: 2 * leads.length, early: 0 });
      // far from an hour, however busy the machine is
      expect(woke?.late).toBeLessThan(60);
      expect([...sink.accepted.values()]).toEqual(leads.map(() => 1));
    },
  );
});
