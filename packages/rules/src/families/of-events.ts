import type { LeadEvent } from '@ripen/domain';
import { spend } from '../evaluate/budget.ts';
import { didEvent } from '../english/event-words.ts';
import { never } from '../changes/never.ts';
import type { RuleContext } from '../rule.ts';
import {
  argument,
  constant,
  textAt,
  type Build,
  type Call,
  type Changes,
  type Node,
  type Operator,
  type Relation,
  type Voice,
} from '../tree/operator.ts';
import type { Next } from '../changes/next.ts';
import { weightOf } from '../tree/weight-of.ts';
import { mostEvents } from '../time/most-events.ts';
import { moves, sayWindow, windowLength, windowShape, windowStart } from '../time/window.ts';

/** Shows each of the events a call asks for. */
export type EventWalk = (facts: RuleContext | undefined, show: (event: LeadEvent) => void) => void;

const nameShape = (name: unknown): string | null =>
  typeof name === 'string' && name !== '' && name.length <= 256 ? null : 'must be the name of an event.';

const nameOf = (call: Call): string => textAt(call, 0);

/** The events that may be looked at for a name: all of a lead's, unless they are more than a rule looks at. */
const looked = ({ events }: RuleContext, name: string): readonly LeadEvent[] => {
  if (events.length <= mostEvents) return events;
  const named = events.filter((event) => event.name === name);
  if (named.length <= mostEvents) return named;
  return named.toSorted((a, b) => a.occurredAt - b.occurredAt).slice(-mostEvents);
};

/** The walk through the events of a name, within a window, of whose properties a rule is true. */
export const eventWalk = (call: Call, build: Build): EventWalk => {
  const name = nameOf(call);
  const start = windowStart(constant(call, 1));
  const cost = weightOf(argument(call, 2));
  const holds = call.args.length > 2 ? build.inside().test(argument(call, 2)) : null;
  return (facts, show) => {
    if (!facts) return;
    const first = start(facts);
    for (const event of looked(facts, name)) {
      if (event.name !== name || event.occurredAt < first) continue;
      if (holds) spend(cost);
      if (!holds || holds(event.properties, facts)) show(event);
    }
  };
};

const innerNext = (call: Call, changes: Changes): Next => {
  if (call.args.length < 3) return never;
  const [name, start] = [nameOf(call), windowStart(constant(call, 1))];
  const inner = changes.inside().value(argument(call, 2));
  if (inner === never) return never;
  return (_, facts) => {
    const first = start(facts);
    return facts.events
      .filter((event) => event.name === name && event.occurredAt >= first)
      .reduce((soonest, { properties }) => Math.min(soonest, inner(properties, facts)), Number.POSITIVE_INFINITY);
  };
};

/** When what is made of the events a call asks for may change: `among` picks from the moments at which they leave the window, in order. */
export const eventNext = (call: Call, changes: Changes, among: (leaving: readonly number[]) => number): Next => {
  const length = windowLength(constant(call, 1));
  const inner = innerNext(call, changes);
  if (!Number.isFinite(length)) return inner;
  const walk = eventWalk(call, changes.build);
  return (data, facts) => {
    const leaving: number[] = [];
    walk(facts, ({ occurredAt }) => leaving.push(occurredAt + length));
    return Math.min(inner(data, facts), among(leaving.toSorted((a, b) => a - b)));
  };
};

/** "viewed Pricing (where plan is pro)", " in the last 14 days", and both together. */
export const sayEvents = (call: Call, voice: Voice): { did: string; window: string; whole: string } => {
  const where = call.args.length > 2 ? ` (where ${voice.inside().clause(argument(call, 2))})` : '';
  const did = `${didEvent(nameOf(call))}${where}`;
  const window = sayWindow(constant(call, 1));
  return { did, window, whole: `${did}${window}` };
};

/** A moment compared with null tells whether there was such an event: "never viewed Pricing". */
export const comparedWithNever = (call: Call, relation: Relation, value: Node, voice: Voice): string | null => {
  if (value.kind !== 'literal' || (value.value !== null && value.value !== undefined)) return null;
  const { did, window, whole } = sayEvents(call, voice);
  if (relation === '==') return `never ${whole}`;
  return relation === '!=' ? `${did} at least once${window}` : null;
};

/** The cells that every operator about events shares. */
export const ofEvents: Pick<Operator, 'arity' | 'literals' | 'inner' | 'looks' | 'reads'> = {
  arity: [1, 3],
  literals: [nameShape, windowShape],
  inner: { place: 2, of: 'event' },
  looks: true,
  reads: (call, reads) => {
    if (!reads.events.includes(nameOf(call))) reads.events.push(nameOf(call));
    if (moves(constant(call, 1))) reads.time = true;
  },
};
