import { type Invariant, linesOf, numberOf } from './invariant.ts';

/** I1, I3 for scores, and I7: what was acknowledged is there, counted once, in its order. */
export const eventInvariants: readonly Invariant[] = [
  {
    code: 'I1',
    says: 'every event that was acknowledged is stored, once',
    check: async ({ pool, acked }) => {
      const messages = acked.map(({ message }) => message);
      return {
        count: messages.length,
        broken: await linesOf(
          pool,
          `select m as message, count(e.message_id) as stored from unnest($1::text[]) m
           left join event e on e.message_id = m group by m having count(e.message_id) <> 1`,
          [messages],
        ),
      };
    },
  },
  {
    code: 'I7',
    says: 'a lead’s events are taken in their order, each once, and one run of a flow is under way at a time',
    check: async ({ pool }) => ({
      count: await numberOf(pool, `select count(*) from ledger`),
      broken: [
        ...(await linesOf(
          pool,
          `select l.lead_id, l.event, 'taken before an earlier one' as why from (
             select g.lead_id, g.event, e.seq, lag(e.seq) over (partition by g.workspace_id, g.lead_id order by g.seq) as before
             from ledger g join event e on e.workspace_id = g.workspace_id and e.message_id = g.event) l
           where l.before > l.seq`,
        )),
        ...(await linesOf(
          pool,
          `select e.message_id, count(g.seq) as points from event e
           left join ledger g on g.workspace_id = e.workspace_id and g.shard = e.shard and g.lead_id = e.lead_id and g.event = e.message_id
           where e.name = 'Viewed' group by e.workspace_id, e.message_id having count(g.seq) <> 1`,
        )),
        ...(await linesOf(
          pool,
          `select lead_id, id from (
             select lead_id, id, started_at, lag(ended_at) over (partition by workspace_id, lead_id, workflow_id order by started_at) as before from run) r
           where before > started_at`,
        )),
      ],
    }),
  },
];
