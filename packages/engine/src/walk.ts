import type { Run, SegmentId } from '@ripen/domain';
import type { CompiledNode, CompiledWorkflow, Decision, Moment } from '@ripen/workflow';
import { changeBy } from './change-by.ts';
import { enlist } from './cross.ts';
import { endHere } from './endings.ts';
import { momentOf } from './moment-of.ts';
import { note } from './note.ts';
import { type Missed, momentThen, passMissed, passSpent } from './pass-over.ts';
import { givePoints } from './points.ts';
import { type Sheet, putRun } from './sheet.ts';

/** Visits one run may make: a loop that turns more often is parked for a person to look at. */
const visitLimit = 1_000;

/** A run that arrives at a node; `missed` where it makes up for a pause on the way. */
interface Arriving {
  run: Run;
  node: string;
  missed?: Missed | undefined;
}

/** Lets a run arrive at a node and walk on, node to node, until it must wait, ends or is parked. */
export const walk = (sheet: Sheet, workflow: CompiledWorkflow, arriving: Arriving): void => {
  // One copy for the whole walk: what the turn was given stays as it was.
  const run: Run = { ...arriving.run, status: 'waiting', wakeAt: null, port: null, asked: false, reason: null };
  let id = arriving.node;
  const { missed } = arriving;
  for (;;) {
    const node = workflow.nodes.get(id);
    run.node = id;
    run.visit++;
    if (!node) return park(sheet, run, `Step “${id}” isn’t in version ${run.version}`);
    if (sheet.fuel-- <= 0)
      return park(sheet, run, 'Too many steps at one moment; is there a loop of workflows that start one another?');
    if (run.visit > visitLimit) return park(sheet, run, `More than ${visitLimit} steps: the flow turns in a loop`);
    if (workflow.endings.length > 0 && endHere(sheet, workflow, run)) return;
    if (node.counted) run.memory = counted(run);
    const moment = momentThen(node, momentOf(sheet, run), missed);
    const decision = decideAt(node, moment);
    const over = passSpent(sheet, node, run) ?? passMissed(sheet, node, { run, moment, decision, missed });
    if (over !== null && over.to === undefined) return finish(sheet, run);
    const next = over === null ? carryOut(sheet, { workflow, node }, { run, decision }) : over.to;
    if (next === undefined) return;
    id = next;
  }
};

/** Stops a run where it is, with the reason, until a person decides. */
export const park = (sheet: Sheet, parking: Run, reason: string): void => {
  const run: Run = { ...parking, status: 'parked', reason, wakeAt: null, port: null, asked: false };
  note(sheet, run, { kind: 'parked', port: null, said: `Parked: ${reason}` });
  putRun(sheet, run);
};

/** Ends a run of the turn's own. */
const finish = (sheet: Sheet, run: Run): void => {
  putRun(sheet, Object.assign(run, { status: 'ended', endedAt: sheet.world.now }));
};

/** Goes on through a port of the node the run, the turn's own copy, is in: to the next node, or to the end where the port leads nowhere. */
export const leave = (
  sheet: Sheet,
  workflow: CompiledWorkflow,
  { run, port, missed }: { run: Run; port: string; missed?: Missed },
): void => {
  const next = workflow.nodes.get(run.node)?.next.get(port);
  if (next === undefined) return finish(sheet, run);
  walk(sheet, workflow, { run, node: next, missed });
};

const counted = ({ memory, node }: Run): Run['memory'] => ({
  ...memory,
  visits: { ...memory.visits, [node]: (memory.visits?.[node] ?? 0) + 1 },
});

/** What a node decides at a moment; one that fails parks the run. */
export const decideAt = (node: CompiledNode, moment: Moment): Decision => {
  try {
    return node.decide(moment);
  } catch (error) {
    return { do: 'park', reason: `The step failed: ${error instanceof Error ? error.message : String(error)}` };
  }
};

const originOf = ({ id, version, name }: CompiledWorkflow, { node, event }: Run) => ({
  model: id,
  version,
  node,
  reason: name,
  event: event?.id ?? null,
});

type Standing = { workflow: CompiledWorkflow; node: CompiledNode };
type Deciding = { run: Run; decision: Decision };

/** Does what a node decided; gives the node to go on to at once, if there is one. */
const carryOut = (
  sheet: Sheet,
  { workflow, node: { id, kind, next } }: Standing,
  { run, decision }: Deciding,
): string | undefined => {
  switch (decision.do) {
    case 'pass': {
      const { port, said, why, changes, points, runs, list } = decision;
      const refused = changes ? changeBy(sheet, workflow, { run, changes, said }) : null;
      if (points) givePoints(sheet, points, originOf(workflow, run));
      if (list) enlist(sheet, { segment: list.segment as SegmentId, on: list.on });
      if (runs) sheet.asked.push({ by: { ...run }, ask: runs });
      note(sheet, run, { kind, port, said: refused ?? said, why });
      const onwards = next.get(port);
      if (onwards === undefined) finish(sheet, run);
      return onwards;
    }
    case 'sleep':
    case 'rest':
      note(sheet, run, { kind, port: null, said: decision.said });
      run.wakeAt = decision.until;
      run.port = decision.do === 'sleep' ? decision.port : null;
      putRun(sheet, run);
      return undefined;
    case 'ask':
      sheet.effects.push({ run: run.id, node: id, visit: run.visit, hand: kind, request: decision.request });
      note(sheet, run, { kind, port: null, said: decision.said });
      run.asked = true;
      putRun(sheet, run);
      return undefined;
    case 'end':
      note(sheet, run, { kind, port: null, said: decision.said });
      finish(sheet, run);
      return undefined;
    case 'park':
      park(sheet, run, decision.reason);
      return undefined;
  }
};
