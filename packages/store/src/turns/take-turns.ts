import { dayOf } from './day-of.ts';
import type { Instant, JournalEntry, Run, RunId, TurnResult } from '@ripen/domain';
import type { Turn, World } from '@ripen/workflow';
import { type AskedEffect, type Outcome, type Passed, type Taking } from './batch.ts';
import { emptyOutcome } from './empty-outcome.ts';
import { parkTaking } from './park-taking.ts';

/** Lets each lead take its turn in memory. One whose turn throws, or that is gone, is parked with the reason and harms nobody else. */
export const takeTurns = (turn: Turn, takings: readonly Taking[]): Outcome => {
  const outcome = emptyOutcome();
  for (const taking of takings) {
    noteLateness(outcome, taking);
    if (taking.state === null) {
      parkTaking(outcome, taking, 'The lead is gone');
      continue;
    }
    try {
      const signals = [...taking.beforehand, ...taking.signals.map(({ signal }) => signal)];
      collect(outcome, taking, turn(taking.state, signals, taking.world));
    } catch (error) {
      parkTaking(outcome, taking, `The turn failed: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
  return outcome;
};

const noteLateness = ({ lateness }: Outcome, { runs, world }: Taking): void => {
  for (const { wakeAt } of runs) if (wakeAt !== null && wakeAt <= world.now) lateness.push(world.now - wakeAt);
};

const isHeld = (world: World, { workflow, version, status }: Run): boolean =>
  (status === 'waiting' || status === 'parked') && (world.version(workflow, version)?.status ?? 'live') !== 'live';

const collect = (outcome: Outcome, taking: Taking, result: TurnResult): void => {
  const { workspace, lead, world } = taking;
  const asked = askedBy(taking, result);
  for (const run of result.runs) {
    const stored = { workspace, lead, run, held: isHeld(world, run) };
    (find(taking.runs, run.id) ? outcome.changedRuns : outcome.newRuns).push(stored);
  }
  holdOrParkIdle(outcome, taking, result);
  collectLead(outcome, taking, result);
  for (const entry of result.journal) outcome.journal.push({ workspace, entry });
  countPassed(outcome, taking, result);
  collectScore(outcome, taking, result);
  collectStages(outcome, taking, result);
  for (const entry of result.history) outcome.history.push({ workspace, entry });
  for (const entry of result.memberships) outcome.memberships.push({ workspace, entry });
  setAlarm(outcome, taking, result.alarm);
  outcome.effects.push(...asked);
  outcome.swept.push(...taking.swept);
  outcome.taken.push(...taking.signals);
};

// An alarm that rang and stays where it was would ring for ever: a bug of the turn.
const setAlarm = (outcome: Outcome, taking: Taking, at: Instant | null): void => {
  if (at !== null && at <= taking.world.now)
    parkTaking(outcome, { ...taking, runs: [], signals: [] }, 'Its alarm rang, and the turn left it where it was');
  else if (at !== taking.alarm) outcome.alarms.push({ workspace: taking.workspace, lead: taking.lead, at });
};

const collectLead = (outcome: Outcome, { state }: Taking, { lead }: TurnResult): void => {
  if (lead === null || state === null) return;
  const { lead: before } = state;
  outcome.leads.push({ lead, before });
  if (lead.consents !== before.consents) outcome.consenting.push(lead);
};

const collectScore = (outcome: Outcome, { workspace, lead, world }: Taking, result: TurnResult): void => {
  for (const entry of result.ledger) outcome.ledger.push({ workspace, entry });
  for (const model of result.rescored) outcome.rescored.push({ workspace, entry: { lead, model } });
  if (result.standing) outcome.standings.push({ workspace, entry: { lead, standing: result.standing } });
  for (const pass of result.passes) countPass(outcome, { workspace, day: dayOf(world), ...pass });
};

const collectStages = (outcome: Outcome, { workspace }: Taking, result: TurnResult): void => {
  for (const entry of result.moves) outcome.moves.push({ workspace, entry });
  for (const entry of result.handoffs) outcome.handoffs.push({ workspace, entry });
  for (const entry of result.notices) outcome.notices.push({ workspace, entry });
  for (const entry of result.outcomes) outcome.sales.push({ workspace, entry });
};

// A lead has few runs: looking through them is quicker than making a map of them.
const find = (runs: readonly Run[], id: RunId): Run | undefined => runs.find((run) => run.id === id);

// Comes before anything is collected, since it may throw.
const askedBy = ({ workspace, lead, runs }: Taking, result: TurnResult): AskedEffect[] =>
  result.effects.map((effect) => {
    const run = find(result.runs, effect.run) ?? find(runs, effect.run);
    if (!run) throw new Error(`an effect of run ${effect.run}, which isn't there`);
    return { workspace, lead, run, effect };
  });

// A run that is due and stays untouched would be due for ever: it is held with its workflow, or else it's a bug of the turn.
const holdOrParkIdle = (outcome: Outcome, taking: Taking, { runs }: TurnResult): void => {
  for (const run of taking.runs) {
    if (run.wakeAt === null || run.wakeAt > taking.world.now || find(runs, run.id)) continue;
    if (isHeld(taking.world, run))
      outcome.changedRuns.push({ workspace: taking.workspace, lead: taking.lead, run, held: true });
    else
      parkTaking(outcome, { ...taking, runs: [run], signals: [] }, 'Its time came, and the turn left it where it was');
  }
};

// A goal is reached and an exit taken from anywhere: they are counted as ways out of the workflow itself, which has no name.
const wayOf = ({ kind, node, port }: JournalEntry): Pick<Passed, 'node' | 'port'> | null => {
  if (kind === 'goal' || kind === 'left') return { node: '', port: kind };
  return port === null ? null : { node, port };
};

const countPassed = (outcome: Outcome, { workspace, runs, world }: Taking, result: TurnResult): void => {
  for (const entry of result.journal) {
    const way = wayOf(entry);
    const run = way === null ? undefined : (find(result.runs, entry.run) ?? find(runs, entry.run));
    if (way === null || !run) continue;
    countPass(outcome, { workspace, workflow: run.workflow, version: run.version, day: dayOf(world), ...way });
  }
};

const countPass = ({ passed }: Outcome, pass: Omit<Passed, 'passed'>): void => {
  const key = `${pass.workflow} ${pass.version} ${pass.node} ${pass.port}`;
  const known = passed.get(key);
  if (known) known.passed++;
  else passed.set(key, { ...pass, passed: 1 });
};
