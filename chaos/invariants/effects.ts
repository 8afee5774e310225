import type { Checked, Evidence, Invariant } from './invariant.ts';
import { linesOf, numberOf } from './invariant.ts';

interface Asked {
  key: string;
  hand: string;
  state: string;
}

const asked = async ({ pool }: Evidence): Promise<Asked[]> => {
  const { rows } = await pool.query<Asked>(
    `select run_id || ':' || node || ':' || visit as key, hand, state from effect`,
  );
  return rows;
};

// A mail's Message-ID is its key with the colons as dots.
const mailsOf = ({ smtp }: Evidence, { key }: Asked) => smtp.accepted.get(key.replaceAll(':', '.')) ?? [];
const callsOf = ({ http }: Evidence, { key }: Asked) => http.calls.get(key) ?? [];

const atLeastOnce = async (evidence: Evidence): Promise<Checked> => {
  const sent = (await asked(evidence)).filter(({ state }) => state === 'sent');
  const reached = (one: Asked): boolean =>
    one.hand === 'webhook' ? callsOf(evidence, one).some(({ taken }) => taken) : mailsOf(evidence, one).length > 0;
  const differing = [...evidence.http.calls].filter(([, calls]) => new Set(calls.map(({ body }) => body)).size > 1);
  return {
    count: sent.length,
    broken: [
      ...sent.filter((one) => !reached(one)).map(({ key }) => `${key} is sent, and nobody received it`),
      ...differing.map(([key]) => `the calls of ${key} differ`),
    ].slice(0, 10),
  };
};

const neverTwice = async ({ pool, smtp, http }: Evidence): Promise<Checked> => {
  const mails = [...smtp.accepted].filter(([, taken]) => taken.length > 1).map(([id]) => `mail ${id} went out twice`);
  const again = [...http.calls.values()].filter((calls) => calls.length > 1).length;
  // no flow here leads to a mail or call twice: a step that was asked for under two keys was asked for by an edit
  const anew = await linesOf(
    pool,
    `select run_id, node, count(*) as times from effect where state in ('sent', 'unknown') and hand in ('send-email', 'webhook')
     group by workspace_id, shard, run_id, node having count(*) > 1`,
  );
  return {
    count: smtp.accepted.size + http.calls.size,
    broken: [...mails.slice(0, 10), ...anew],
    note: `${again} calls were made again, each under its key`,
  };
};

const suppressed = async ({ pool, unsubscribed, smtp }: Evidence): Promise<Checked> => ({
  count: unsubscribed.length,
  broken: await linesOf(
    pool,
    `select u.address, e.handed_at, u.committed from unnest($1::text[], $2::text[]) u(address, committed)
     join lead l on lower(l.email) = u.address
     join effect e on e.workspace_id = l.workspace_id and e.shard = l.shard and e.lead_id = l.id and e.hand = 'send-email'
     where e.handed_at > u.committed::timestamptz`,
    [unsubscribed.map(({ address }) => address), unsubscribed.map(({ committed }) => committed)],
  ),
  note: `${smtp.accepted.size} mails went out`,
});

const isolated = async (evidence: Evidence): Promise<Checked> => {
  const { pool, http } = evidence;
  const calls = [...http.calls].flatMap(([key, heard]) => heard.map(({ said }) => ({ key, said })));
  const foreign = calls.filter(({ said }) => {
    const { who, of } = JSON.parse(said) as { who: string; of: string };
    return !who.startsWith(`${of}-`);
  });
  const tables = ['run', 'signal', 'journal', 'effect', 'message', 'ledger', 'event'] as const;
  const owner = { journal: 'run', effect: 'run' } as Record<string, string>;
  const strays = await Promise.all(
    tables.map((table) =>
      linesOf(
        pool,
        owner[table]
          ? `select '${table}' as what, t.run_id from ${table} t where not exists (select from run r where r.workspace_id = t.workspace_id and r.shard = t.shard and r.id = t.run_id)`
          : `select '${table}' as what, t.lead_id from ${table} t where not exists (select from lead l where l.workspace_id = t.workspace_id and l.shard = t.shard and l.id = t.lead_id)`,
      ),
    ),
  );
  return {
    count: calls.length + (await numberOf(pool, 'select count(*) from journal')),
    broken: [...foreign.map(({ key }) => `${key} told of another workspace’s lead`), ...strays.flat()],
  };
};

/** I4, I5, I6 and I11: what was sent was received, nothing twice, nothing after a no, nothing of another workspace. */
export const effectInvariants: readonly Invariant[] = [
  {
    code: 'I4',
    says: 'what is marked sent was received, and all calls of one key are the same',
    check: atLeastOnce,
  },
  { code: 'I5', says: 'no mail went out twice, and no edit of a flow sent anything again', check: neverTwice },
  { code: 'I6', says: 'no mail was handed over after its lead had unsubscribed', check: suppressed },
  { code: 'I11', says: 'no row and no call crosses workspaces', check: isolated },
];
