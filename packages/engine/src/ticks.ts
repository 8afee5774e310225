import { type Instant, type LeadId, parseZone, type SegmentId, toIso, type Zone } from '@ripen/domain';
import { type CompiledWorkflow, type EntryConfig, nextTick } from '@ripen/workflow';
import { runIdOf } from './chance.ts';
import type { Coming } from './passage.ts';

/** What a workflow starts by on its own, at times: the schedule of its entry; null where it has none. */
export const scheduleOf = ({ nodes }: CompiledWorkflow): Extract<EntryConfig, { on: 'schedule' }> | null => {
  for (const { trigger } of nodes.values()) if (trigger?.on === 'schedule') return trigger;
  return null;
};

/** Whose ticks, after when, and by whose clock where the schedule names none. */
export interface Ticking {
  workflow: CompiledWorkflow;
  lead: LeadId;
  after: Instant;
  zone: Zone;
}

/** The starts that a workflow's schedule gives a lead, tick by tick and without end, each if the lead is in its segment then. */
export const ticksOf = function* ({ workflow, lead, after, zone }: Ticking): Generator<Coming> {
  const schedule = scheduleOf(workflow);
  if (schedule === null) return;
  const clock = parseZone(schedule.zone ?? '') ?? zone;
  const segment = schedule.segment as SegmentId;
  for (let at = nextTick(schedule.cron, clock, after); Number.isFinite(at); at = nextTick(schedule.cron, clock, at))
    yield {
      at,
      to: ({ segments }) => segments.has(segment),
      signal: {
        kind: 'command',
        by: 'ripen',
        command: {
          do: 'start',
          run: runIdOf(`${lead}:${workflow.id}:schedule:${at}`),
          workflow: workflow.id,
          data: { scheduledFor: toIso(at) },
        },
      },
    };
};

/** Two ways of things to come as one, in the order of times; of two at one moment, the first way's comes first. */
export const inOrder = function* (some: Iterable<Coming>, others: Iterable<Coming>): Generator<Coming> {
  const waiting = others[Symbol.iterator]();
  let next = waiting.next();
  for (const one of some) {
    for (; !next.done && next.value.at < one.at; next = waiting.next()) yield next.value;
    yield one;
  }
  for (; !next.done; next = waiting.next()) yield next.value;
};
