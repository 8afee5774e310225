import {
  type Command,
  emptyStanding,
  headlineAt,
  type Instant,
  instant,
  type LeadEvent,
  type LeadState,
  type Relived,
  type Signal,
  type WorkflowId,
} from '@ripen/domain';
import type { Definitions } from '@ripen/workflow';
import { afterTurn } from '../after-turn.ts';
import type { Coming, Passing } from '../passage.ts';
import { inOrder, ticksOf } from '../ticks.ts';
import { turn } from '../turn.ts';

const look = (quietly: boolean): Signal => ({
  kind: 'command',
  by: 'ripen',
  command: { do: 'reconsider', quietly },
});

/**
 * Makes a lead's past the way through a workflow's definitions. What held of the lead when the period began is settled
 * before, without anybody coming into a flow by it; nobody is in the workflow then. A schedule of its own ticks.
 */
export const relive = (
  definitions: Definitions,
  relived: Relived,
  { workflow, from, until }: { workflow: WorkflowId; from: Instant; until: Instant },
): Passing => {
  const { begins, known, events, commands, lead } = relived;
  const tried = definitions.latest(workflow);
  const heard = events.filter(({ occurredAt }) => occurredAt >= begins);
  const coming = [
    ...commands
      .filter(({ command }) => !isTick(command))
      .map(({ at, by = 'ingest', ...given }): Coming => ({ at, signal: { kind: 'command', by, ...given } })),
    ...heard.map(arriving),
  ];
  return {
    definitions,
    state: known ? settled(definitions, relived) : before(definitions, relived),
    from: begins > from ? begins : from,
    until,
    opening: [look(known)],
    coming: inOrder(
      coming.toSorted((a, b) => a.at - b.at),
      tried ? ticksOf({ workflow: tried, lead: lead.id, after: instant(begins - 1), zone: definitions.zone }) : [],
    ),
  };
};

// What a schedule really started is in the record; that of what is tried ticks in its place.
const isTick = (command: Command): boolean => command.do === 'start' && 'scheduledFor' in command.data;

const arriving = (event: LeadEvent): Coming => ({
  at: event.occurredAt,
  signal: { kind: 'event', event: { ...event, receivedAt: event.occurredAt } },
});

const before = (
  { scales }: Definitions,
  { lead, begins, events, inside, finished, standing, stageSince }: Relived,
): LeadState => {
  const { score, band, dimensions } = headlineAt(standing ?? emptyStanding, scales, begins);
  return {
    lead: { ...lead, score, band, dimensions },
    runs: [],
    finished: new Map(finished === null ? [] : [[finished.workflow, finished]]),
    segments: new Set(inside),
    events: events.filter(({ occurredAt }) => occurredAt < begins),
    alarm: null,
    ...(standing === null ? {} : { standing }),
    ...(stageSince === undefined ? {} : { stageSince }),
  };
};

const settled = (definitions: Definitions, relived: Relived): LeadState => {
  const state = before(definitions, relived);
  const closed = { byEvent: new Map(), bySegment: new Map(), byFact: new Map() };
  const signals = [look(true)];
  const world = { ...definitions, ...closed, now: relived.begins };
  return { ...afterTurn(state, turn(state, signals, world), signals), alarm: null };
};
