import type { EffectOutcome, Instant, Run } from '@ripen/domain';
import type { CompiledNode, Decision, Moment } from '@ripen/workflow';
import { note } from './note.ts';
import type { Sheet } from './sheet.ts';

/**
 * What a run missed while its workflow was paused: it stands at `at` of a time that is over, and what was to happen by
 * `until` is passed over, `left` steps at most.
 */
export interface Missed {
  at: Instant;
  until: Instant;
  left: number;
}

/** What becomes of a message whose time was during a pause. */
export const unsent: EffectOutcome = { state: 'skipped', detail: 'its time passed while the workflow was paused' };

/** Where a run goes that passes a step over; nowhere is the end. */
interface PassedOver {
  to: string | undefined;
}

/** Passes over a step whose effect the run, the turn's own copy, asked for before it was moved; null where it didn't. */
export const passSpent = (sheet: Sheet, node: CompiledNode, run: Run): PassedOver | null => {
  const { spent } = run.memory;
  if (spent?.[node.id] !== node.kind) return null;
  const { [node.id]: _spent, ...others } = spent;
  run.memory = { ...run.memory, spent: others };
  const port = node.ports[0] ?? '';
  note(sheet, run, { kind: node.kind, port, said: 'Not done again: it was done before the lead was moved here' });
  return { to: node.next.get(port) };
};

/** The moment at which a step is decided: one of the past, as long as a run makes up for a pause. Events are waited for in the present. */
export const momentThen = ({ listens }: CompiledNode, moment: Moment, missed: Missed | undefined): Moment =>
  missed && missed.left > 0 && !listens ? { ...moment, now: missed.at } : moment;

interface Missing {
  run: Run;
  moment: Moment;
  decision: Decision;
  missed: Missed | undefined;
}

/**
 * Passes over a step whose time came and went while the workflow was paused: a message isn't sent, a wait is over. Null
 * where the step is of the present, or does something that isn't made up for by leaving it out.
 */
export const passMissed = (
  sheet: Sheet,
  node: CompiledNode,
  { run, moment, decision, missed }: Missing,
): PassedOver | null => {
  if (!missed || missed.left <= 0 || node.listens) return null;
  if (decision.do === 'ask' && node.messages) {
    const { port, said } = node.settle(unsent, moment);
    note(sheet, run, { kind: node.kind, port, said });
    missed.left--;
    return { to: node.next.get(port) };
  }
  if ((decision.do !== 'sleep' && decision.do !== 'rest') || decision.until > missed.until) return null;
  missed.at = decision.until;
  missed.left--;
  const port = decision.do === 'sleep' ? decision.port : null;
  note(sheet, run, { kind: node.kind, port, said: 'Its time passed while the workflow was paused' });
  return { to: port === null ? node.id : node.next.get(port) };
};
