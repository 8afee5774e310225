import { type Instant, instant, type LeadState, type Signal, type TurnResult } from '@ripen/domain';
import type { Definitions } from '@ripen/workflow';
import { afterTurn } from './after-turn.ts';
import { turn } from './turn.ts';

/** Something that comes to a lead at a moment: to any, or only to one that stands so then. */
export interface Coming {
  at: Instant;
  signal: Signal;
  to?: (state: LeadState) => boolean;
}

/** One lead's way through time: how it stands at first, what opens its way, and what is to come, in the order of times and looked at only when its time has come. */
export interface Passing {
  definitions: Definitions;
  state: LeadState;
  from: Instant;
  until: Instant;
  opening: readonly Signal[];
  coming: Iterable<Coming>;
}

/** A turn on the way: when it was, what it decided, and how the lead stands after it. */
export interface Taken {
  at: Instant;
  result: TurnResult;
  state: LeadState;
}

/** A bound on turns, so that a flow that turns every second for a year ends with what was told so far. */
const turnLimit = 20_000;

/** Takes one lead through time by the runner's own turn, one thing after the other; whoever listens hears of each turn. Effects count as delivered at once. */
export const passThrough = (
  { definitions, state: start, from, until, opening, coming }: Passing,
  hear: (taken: Taken) => void,
): void => {
  const world = { ...definitions, now: from };
  const ahead = coming[Symbol.iterator]();
  let due = nextOf(ahead);
  let state = start;
  let signals = opening;
  for (let turns = 0; turns < turnLimit; turns++) {
    const result = turn(state, signals, world);
    state = afterTurn(state, result, signals);
    hear({ at: world.now, result, state });
    while (due?.to && isSoonest(due, result) && due.at <= until && !due.to(state)) due = nextOf(ahead);
    const next = soonest(result, due);
    if (next === null || next > until) return;
    if (next > world.now) world.now = next;
    if (result.effects.length > 0) signals = delivered(result);
    else if (due && due.at <= world.now) {
      signals = [due.signal];
      due = nextOf(ahead);
    } else signals = [];
  }
};

const nextOf = (ahead: Iterator<Coming>): Coming | undefined => {
  const { done, value } = ahead.next();
  return done ? undefined : value;
};

const isSoonest = ({ at }: Coming, result: TurnResult): boolean => {
  const others = soonest(result, undefined);
  return others === null || at <= others;
};

const soonest = (result: TurnResult, coming: Coming | undefined): Instant | null => {
  if (result.effects.length > 0) return instant(Number.NEGATIVE_INFINITY);
  const times = [result.nextWake, result.alarm, coming?.at ?? null].filter((time) => time !== null);
  return times.length === 0 ? null : instant(Math.min(...times));
};

const delivered = ({ effects }: TurnResult): Signal[] =>
  effects.map(({ run, node, visit }) => ({
    kind: 'settled',
    run,
    node,
    visit,
    outcome: { state: 'sent', detail: 'as simulated' },
  }));
