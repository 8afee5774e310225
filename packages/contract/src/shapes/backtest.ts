import { consentSources } from '@ripen/domain';
import { rule } from '@ripen/rules';
import { z } from 'zod';
import { time } from './common.ts';
import { lead } from './lead.ts';
import { surroundings } from './simulation.ts';

/** A path that names a backtest of a workflow. */
export const byBacktest = z.strictObject({ id: z.string(), backtest: z.string() });

const count = z.number().int().min(0);
const counted = z.strictObject({ leads: count, times: count });
const byStep = z.record(z.string(), counted);

/** What a backtest found: of how many leads, and how many times; steps by their ids, days in the leads’ own time zones. */
const tallies = z.strictObject({
  leads: count,
  failed: z.record(z.string(), count),
  entered: counted,
  goals: counted,
  visits: byStep,
  passed: z.record(z.string(), byStep),
  mails: byStep,
  waiting: byStep,
  parked: z.record(z.string(), byStep),
  days: z.record(z.string(), z.strictObject({ entered: count, mails: z.record(z.string(), count) })),
  weeks: z.record(z.string(), count),
});
export type TalliesShape = z.infer<typeof tallies>;

/** On whose past to try the draft (a segment’s, of those whom a rule holds for, or without either everybody’s), and when: the last `days`, or from one moment until another. */
export const backtestAsked = z.strictObject({
  segment: z.guid().optional(),
  rule: rule.optional(),
  days: z.number().int().min(1).max(366).optional(),
  from: time.optional(),
  until: time.optional(),
});

/** A backtest: `done` of `total` leads were looked at; `result` is there once its state is `done`, beside the published version where there was one. `assumptions` says in sentences what the past doesn’t tell. */
export const backtest = z.strictObject({
  id: z.guid(),
  workflow: z.guid(),
  revision: count,
  version: count.nullable(),
  segment: z.guid().nullable(),
  rule: rule.nullable(),
  from: time,
  until: time,
  state: z.enum(['queued', 'running', 'done', 'cancelled', 'failed']),
  reason: z.string().nullable(),
  done: count,
  total: count,
  result: z.strictObject({ draft: tallies, published: tallies.nullable() }).nullable(),
  assumptions: z.array(z.string()),
  createdAt: time,
  finishedAt: time.nullable(),
});
export type BacktestShape = z.infer<typeof backtest>;

/** A figure of a backtest: of which side, of what, at which step and port, on which day, or of more than so many mails in seven days. */
export const figureAsked = {
  side: z.enum(['draft', 'published']).default('draft'),
  figure: z.enum(['entered', 'goals', 'inside', 'visits', 'passed', 'mails', 'waiting', 'parked', 'day', 'week']),
  node: z.string().max(64).optional(),
  port: z.string().max(64).optional(),
  day: z.iso.date().optional(),
  what: z.enum(['entered', 'mails']).optional(),
  more: z.coerce.number().int().min(0).max(10_000).optional(),
};

/** A lead behind a figure: how often it came in, how many mails it got, and the most of them in any seven days. */
export const leadBehind = z.strictObject({
  id: z.guid(),
  name: z.string(),
  email: z.string().nullable(),
  entered: count,
  mails: count,
  mostInWeek: count,
});
export type LeadBehindShape = z.infer<typeof leadBehind>;

const moment = z.number();
const event = z.strictObject({
  id: z.string(),
  name: z.string(),
  properties: z.record(z.string(), z.json()),
  occurredAt: moment,
  receivedAt: moment,
});
/** One lead’s past as a backtest went through it, so that its story can be told elsewhere; moments are milliseconds since 1970. */
export const relivedLead = z.strictObject({
  surroundings,
  from: time,
  days: z.number().positive(),
  relived: z.strictObject({
    lead: lead.omit({ score: true, band: true, updatedAt: true, createdAt: true }).extend({
      workspace: z.guid(),
      fieldTimes: z.record(z.string(), moment),
      consents: z.record(
        z.string(),
        z.strictObject({ given: z.boolean(), at: moment, source: z.enum(consentSources) }),
      ),
      dimensions: z.record(z.string(), z.number()),
      score: z.number(),
      band: z.enum(['cold', 'warm', 'hot']),
      createdAt: moment,
    }),
    begins: moment,
    known: z.boolean(),
    events: z.array(event),
    commands: z.array(z.strictObject({ at: moment, command: z.record(z.string(), z.json()) })),
    inside: z.array(z.guid()),
    stageSince: moment.optional(),
    finished: z.strictObject({ workflow: z.guid(), startedAt: moment, endedAt: moment }).nullable(),
    standing: z.strictObject({ models: z.record(z.string(), z.json()) }).nullable(),
  }),
});
export type RelivedLeadShape = z.infer<typeof relivedLead>;
