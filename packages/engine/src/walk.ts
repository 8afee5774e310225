import type { Json, Run } from '@ripen/domain';
import type { CompiledNode, CompiledWorkflow, Decision } from '@ripen/workflow';
import { applyChanges } from './change.ts';
import { momentOf } from './moment-of.ts';
import { type Sheet, putRun } from './sheet.ts';

/** Visits one run may make: a loop that turns more often is parked for a person to look at. */
const visitLimit = 1_000;

/** Lets a run arrive at a node and walk on, node to node, until it must wait, ends or is parked. */
export const walk = (sheet: Sheet, workflow: CompiledWorkflow, arriving: { run: Run; node: string }): void => {
  let { run, node: id } = arriving;
  for (;;) {
    const node = workflow.nodes.get(id);
    run = {
      ...run,
      node: id,
      visit: run.visit + 1,
      wakeAt: null,
      port: null,
      asked: false,
      status: 'waiting',
      reason: null,
    };
    if (!node) return park(sheet, run, `Step “${id}” isn’t in version ${run.version}`);
    if (sheet.fuel-- <= 0)
      return park(sheet, run, 'Too many steps at one moment; is there a loop of workflows that start one another?');
    if (run.visit > visitLimit) return park(sheet, run, `More than ${visitLimit} steps: the flow turns in a loop`);
    const decision = decide(sheet, node, run);
    if ('failed' in decision) return park(sheet, run, decision.failed);
    const gone = carryOut(sheet, node, run, decision);
    if (gone.next === null) return;
    ({ run, next: id } = { run: gone.run, next: gone.next });
  }
};

/** Stops a run where it is, with the reason, until a person decides. */
export const park = (sheet: Sheet, run: Run, reason: string): void => {
  putRun(
    sheet,
    note(
      sheet,
      { ...run, status: 'parked', reason, wakeAt: null, port: null, asked: false },
      { kind: 'parked', port: null, said: `Parked: ${reason}` },
    ),
  );
};

/** Ends a run. */
const finish = (sheet: Sheet, run: Run): void => {
  putRun(sheet, { ...run, status: 'ended', wakeAt: null, port: null, asked: false, endedAt: sheet.world.now });
};

interface Line {
  kind: string;
  port: string | null;
  said: string;
  why?: Json | undefined;
}

/** Writes a line of the run's journal; gives the run with its step counted. */
export const note = (sheet: Sheet, run: Run, { kind, port, said, why }: Line): Run => {
  const step = run.steps + 1;
  sheet.journal.push({
    run: run.id,
    step,
    visit: run.visit,
    node: run.node,
    kind,
    port,
    at: sheet.world.now,
    said,
    why: why ?? null,
  });
  return { ...run, steps: step };
};

/** Goes on through a port of the node the run is in: to the next node, or to the end where the port leads nowhere. */
export const leave = (sheet: Sheet, workflow: CompiledWorkflow, leaving: { run: Run; port: string }): void => {
  const next = workflow.nodes.get(leaving.run.node)?.next.get(leaving.port);
  if (next === undefined) return finish(sheet, leaving.run);
  walk(sheet, workflow, { run: leaving.run, node: next });
};

const decide = (sheet: Sheet, node: CompiledNode, run: Run): Decision | { failed: string } => {
  try {
    return node.decide(momentOf(sheet, run));
  } catch (error) {
    return { failed: `The step failed: ${error instanceof Error ? error.message : String(error)}` };
  }
};

type Gone = { run: Run; next: string } | { run: Run; next: null };

const carryOut = (sheet: Sheet, node: CompiledNode, run: Run, decision: Decision): Gone => {
  const { kind } = node;
  switch (decision.do) {
    case 'pass': {
      if (decision.changes) applyChanges(sheet, decision.changes, sheet.world.now);
      const passed = note(sheet, run, { kind, port: decision.port, said: decision.said, why: decision.why });
      const next = node.next.get(decision.port);
      if (next !== undefined) return { run: passed, next };
      finish(sheet, passed);
      return { run: passed, next: null };
    }
    case 'sleep':
      putRun(sheet, {
        ...note(sheet, run, { kind, port: null, said: decision.said }),
        wakeAt: decision.until,
        port: decision.port,
      });
      return { run, next: null };
    case 'ask':
      sheet.effects.push({ run: run.id, node: node.id, visit: run.visit, hand: kind, request: decision.request });
      putRun(sheet, { ...note(sheet, run, { kind, port: null, said: decision.said }), asked: true });
      return { run, next: null };
    case 'end':
      finish(sheet, note(sheet, run, { kind, port: null, said: decision.said }));
      return { run, next: null };
  }
};
