import { type Instant, instant, type Moving, type Place, type Run, type RunId, sayTime } from '@ripen/domain';
import { type CompiledNode, type CompiledWorkflow, quoted } from '@ripen/workflow';
import { endHere } from './endings.ts';
import { momentOf } from './moment-of.ts';
import { note } from './note.ts';
import { isUnderWay, putRun, type Sheet, tell } from './sheet.ts';
import { decideAt, park } from './walk.ts';
import { zoneOf } from './zone-of.ts';

/**
 * Takes a run that stands at a place to a step of another version. One whose effect is in flight keeps waiting for it
 * where the step is of the same kind, and moves once it settled where it isn't; one that went on meanwhile stays.
 */
export const move = (sheet: Sheet, { run: id, from, moving }: { run: RunId; from: Place; moving: Moving }): void => {
  const run = sheet.runs.get(id);
  if (!run || !isUnderWay(run) || run.version !== from.version || run.node !== from.node) return;
  const workflow = sheet.world.version(run.workflow, moving.to.version);
  const node = workflow?.nodes.get(moving.to.node);
  if (!workflow || !node)
    return tell(sheet, 'refused', `Wasn’t moved: step “${moving.to.node}” isn’t in version ${moving.to.version}`);
  if (!run.asked) return arrive(sheet, { workflow, node }, { run, moving });
  if (isSameStep(sheet, run, node)) return keepWaiting(sheet, run, moving);
  const waiting: Run = { ...run, memory: { ...run.memory, moving } };
  const said = `Moves to version ${moving.to.version}, step ${quoted(moving.step)}, once the outcome is known, by ${moving.by}`;
  note(sheet, waiting, { kind: 'moving', port: null, said });
  putRun(sheet, waiting);
};

/** Moves a run, the turn's own copy, whose effect settled, to where it was to go then. */
export const moveOn = (sheet: Sheet, run: Run, moving: Moving): void => {
  const workflow = sheet.world.version(run.workflow, moving.to.version);
  const node = workflow?.nodes.get(moving.to.node);
  if (workflow && node) arrive(sheet, { workflow, node }, { run, moving });
  else park(sheet, run, `Step “${moving.to.node}” isn’t in version ${moving.to.version}`);
};

const isSameStep = ({ world }: Sheet, { workflow, version, node: id }: Run, { id: to, kind }: CompiledNode): boolean =>
  id === to && world.version(workflow, version)?.nodes.get(id)?.kind === kind;

const keepWaiting = (sheet: Sheet, run: Run, { to, step, by }: Moving): void => {
  const kept: Run = { ...run, version: to.version };
  const said = `Moved to version ${to.version}, step ${quoted(step)}, by ${by}; its outcome is still awaited`;
  note(sheet, kept, { kind: 'moved', port: null, said, why: { from: place(run), to: place(kept) } });
  putRun(sheet, kept);
};

type Target = { workflow: CompiledWorkflow; node: CompiledNode };

// Wherever a run is moved, it sleeps there at first: what is due wakes by itself, and only while the workflow is live.
const arrive = (sheet: Sheet, { workflow, node }: Target, { run, moving }: { run: Run; moving: Moving }): void => {
  const { to, step, by, since, spent } = moving;
  const timer = timerOf(sheet, node, { run, moving });
  const visit = run.visit + 1;
  const timed = isAnew(sheet, timer, { run, moving }) ? { visit, at: sheet.world.now } : undefined;
  const moved: Run = {
    ...run,
    ...timer,
    version: to.version,
    node: node.id,
    visit,
    status: 'waiting',
    asked: false,
    reason: null,
    memory: { ...run.memory, moving: null, spent: { ...run.memory.spent, ...spent }, timed },
  };
  const { wakeAt } = moved;
  const until =
    wakeAt !== null && wakeAt > sheet.world.now
      ? `; waits until ${sayTime(wakeAt, zoneOf(sheet.lead, sheet.world.zone))}`
      : '';
  const said = `Moved to version ${to.version}, step ${quoted(step)}, by ${by}${until}`;
  note(sheet, moved, { kind: 'moved', port: null, said, why: { from: place(run), to: place(moved), since } });
  if (workflow.endings.length > 0 && endHere(sheet, workflow, moved)) return;
  putRun(sheet, moved);
};

const place = ({ version, node }: Run): { version: number; node: string } => ({ version, node });

type Timer = { wakeAt: Instant; port: string | null };

/** Whether the timer was set as of now; else it goes on from before, and a pause meanwhile counts from its beginning. */
const isAnew = (
  { world: { now } }: Sheet,
  { wakeAt }: Timer,
  { run, moving }: { run: Run; moving: Moving },
): boolean => (moving.timer === 'keep' ? run.wakeAt === null : wakeAt <= now);

/** When the run wakes in the node it is moved to, and by which port it then leaves; without one it decides anew. */
const timerOf = (sheet: Sheet, node: CompiledNode, { run, moving }: { run: Run; moving: Moving }): Timer => {
  const { now } = sheet.world;
  const { wakeAt, port } = run;
  const stayed = isSameStep(sheet, run, node) && port !== null && node.ports.includes(port);
  if (wakeAt !== null && stayed && (moving.timer === 'keep' || port === node.listens?.port)) return { wakeAt, port };
  const decided = decideAt(node, { ...momentOf(sheet, { ...run, node: node.id }), now: momentFor(sheet, moving) });
  const anew: Timer = { wakeAt: now, port: null };
  if (moving.timer === 'keep' && wakeAt !== null) {
    if (decided.do === 'sleep') return { wakeAt, port: decided.port };
    return decided.do === 'pass' && node.listens ? anew : { wakeAt, port: null };
  }
  if (decided.do === 'sleep') {
    const until = moving.timer === 'due' ? now : Math.max(decided.until, now);
    return { wakeAt: instant(until), port: decided.port };
  }
  return decided.do === 'rest' && decided.until > now ? { wakeAt: decided.until, port: null } : anew;
};

const momentFor = ({ world: { now } }: Sheet, { timer, since }: Moving): Instant =>
  timer === 'recompute' && since < now ? since : now;
