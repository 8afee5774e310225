import type { Resources } from '../resources/watch-resources.ts';
import { type Checked, type Invariant, isSound, linesOf, numberOf } from './invariant.ts';

// Per process: 20 connections of the pool, and what the bell needs; a job of BullMQ is a handful of keys.
const caps = { memory: 512, connections: 3 * 32, queue: 3_000, held: 2_000 } as const;

const boundedBy = ({ memory, connections, queue, held }: Resources): Checked => {
  const usual = held[Math.floor(held.length * 0.99)] ?? 0;
  const note = `${memory} MiB, ${connections} connections, ${queue} in the queue at most; loops held ${usual} ms (99 of 100), ${held.at(-1) ?? 0} ms (most)`;
  const broken = [
    ...(memory > caps.memory ? [`a process used ${memory} MiB`] : []),
    ...(connections > caps.connections ? [`${connections} connections were open`] : []),
    ...(queue > caps.queue ? [`${queue} things lay in the queue`] : []),
    ...(usual > caps.held ? [`an event loop was held for ${usual} ms`] : []),
  ];
  return { count: held.length, broken, note };
};

/** I13 and I14: memory stays bounded, and the books balance. */
export const bookInvariants: readonly Invariant[] = [
  {
    code: 'I13',
    says: 'memory, connections and the queue stay bounded, and no event loop is held for long',
    check: ({ resources }) => Promise.resolve(boundedBy(resources)),
  },
  {
    code: 'I14',
    says: 'nothing is silent: no signal is left, every effect is settled with words, every mail and call is accounted for',
    check: async ({ pool, smtp, http }) => {
      const { rows } = await pool.query<{ state: string; n: number }>(
        'select state, count(*)::int as n from effect group by state order by state',
      );
      const known = await pool.query<{ key: string }>(
        `select replace(run_id || ':' || node || ':' || visit, ':', '.') as key from effect where state in ('sent', 'unknown')`,
      );
      const accounted = new Set(known.rows.map(({ key }) => key));
      const strays = [...smtp.accepted.keys(), ...[...http.calls.keys()].map((key) => key.replaceAll(':', '.'))].filter(
        (key) => !accounted.has(key),
      );
      return {
        count: await numberOf(pool, 'select count(*) from effect'),
        broken: [
          ...(await linesOf(pool, 'select lead_id, kind, at from signal')),
          ...(await linesOf(
            pool,
            `select run_id, node, state from effect where ${isSound} and (state in ('intent', 'handing over') or detail is null or settled_at is null)`,
          )),
          ...(await linesOf(
            pool,
            `select run_id, node, detail from effect where state in ('failed', 'skipped') and ${isSound} and detail not in ('its time passed while the workflow was paused', 'what it belongs to was over before')`,
          )),
          ...strays.slice(0, 10).map((key) => `${key} was received, and the outbox doesn’t know`),
        ],
        note: rows.map(({ state, n }) => `${n} ${state}`).join(', '),
      };
    },
  },
];
