import type { LeadEvent } from '@ripen/domain';
import { spend } from '../evaluate/budget.ts';
import { didEvent } from '../english/event-words.ts';
import type { RuleContext } from '../rule.ts';
import {
  argument,
  constant,
  textAt,
  type Build,
  type Call,
  type Node,
  type Operator,
  type Relation,
  type Voice,
} from '../tree/operator.ts';
import { weightOf } from '../tree/weight-of.ts';
import { moves, sayWindow, windowShape, windowStart } from '../time/window.ts';

/** Shows each of the events a call asks for. */
export type EventWalk = (facts: RuleContext | undefined, show: (event: LeadEvent) => void) => void;

const nameShape = (name: unknown): string | null =>
  typeof name === 'string' && name !== '' && name.length <= 256 ? null : 'must be the name of an event.';

const nameOf = (call: Call): string => textAt(call, 0);

/** The walk through the events of a name, within a window, of whose properties a rule is true. */
export const eventWalk = (call: Call, build: Build): EventWalk => {
  const name = nameOf(call);
  const start = windowStart(constant(call, 1));
  const cost = weightOf(argument(call, 2));
  const holds = call.args.length > 2 ? build.inside().test(argument(call, 2)) : null;
  return (facts, show) => {
    if (!facts) return;
    const first = start(facts);
    for (const event of facts.events) {
      if (event.name !== name || event.occurredAt < first) continue;
      if (holds) spend(cost);
      if (!holds || holds(event.properties, facts)) show(event);
    }
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
