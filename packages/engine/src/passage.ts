import { type Instant, instant, type LeadState, type Signal, type TurnResult } from '@ripen/domain';
import type { Definitions } from '@ripen/workflow';
import { afterTurn } from './after-turn.ts';
import { turn } from './turn.ts';

/** Something that comes to a lead at a moment. */
export interface Coming {
  at: Instant;
  signal: Signal;
}

/** One lead's way through time: how it stands at first, what opens its way, and what is to come, in the order of times. */
export interface Passing {
  definitions: Definitions;
  state: LeadState;
  from: Instant;
  until: Instant;
  opening: readonly Signal[];
  coming: readonly Coming[];
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
  let state = start;
  let signals = opening;
  let place = 0;
  for (let turns = 0; turns < turnLimit; turns++) {
    const result = turn(state, signals, world);
    state = afterTurn(state, result, signals);
    hear({ at: world.now, result, state });
    const next = soonest(result, coming[place]);
    if (next === null || next > until) return;
    if (next > world.now) world.now = next;
    const due = coming[place];
    if (result.effects.length > 0) signals = delivered(result);
    else if (due && due.at <= world.now) {
      signals = [due.signal];
      place++;
    } else signals = [];
  }
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
