import type { Command, Giver, Mover, Run, Signal } from '@ripen/domain';
import { applyChanges } from './change.ts';
import { keyOf, mayEnter } from './admission.ts';
import { enlist } from './cross.ts';
import { enter, lacksKey } from './enter.ts';
import { note } from './note.ts';
import { move } from './move.ts';
import { versionOf } from './resume.ts';
import { resumeRun } from './resume-run.ts';
import { rescore } from './scoring/rescore.ts';
import { type Sheet, putRun, tell } from './sheet.ts';
import { answerHandoff } from './stages/answer-handoff.ts';
import { passLimit } from './stages/pass-limit.ts';
import { recordOutcome } from './stages/record-outcome.ts';
import { walk } from './walk.ts';

const givers: Record<Giver, string> = {
  api: 'The API',
  person: 'A person',
  lead: 'The lead',
  ingest: 'Incoming data',
  ripen: 'Ripen',
};

/** Takes a command from a person or program. */
export const takeCommand = (sheet: Sheet, given: Extract<Signal, { kind: 'command' }>): void => {
  const { command, doer = null } = given;
  switch (command.do) {
    case 'start':
      return start(sheet, command);
    case 'cancel':
      return cancel(sheet, command);
    case 'retry':
      return retry(sheet, command);
    case 'move':
      return move(sheet, command);
    case 'resume':
      return resumeRun(sheet, command);
    case 'change':
      return change(sheet, command, given);
    case 'accept':
    case 'reject':
    case 'fill-in':
      return answerHandoff(sheet, command, doer);
    case 'record':
      return recordOutcome(sheet, command, doer);
    case 'enlist':
      return enlist(sheet, command);
    case 'rescore':
      return rescore(sheet, command.workflow);
    case 'reconsider':
      sheet.quiet = command.quietly === true;
      for (const fact of command.segments?.map((id) => `rule:${id}`) ?? ['*']) sheet.stirred.add(fact);
      // A limit that is new, or shorter now, may have passed before.
      if (sheet.stirred.has(`rule:${sheet.lead.workspace}`))
        passLimit(sheet, { after: sheet.world.now, by: sheet.world.now });
  }
};

const change = (
  sheet: Sheet,
  { changes, at }: Extract<Command, { do: 'change' }>,
  { by, doer }: Extract<Signal, { kind: 'command' }>,
): void => {
  const name = doer?.name ?? givers[by];
  const mover: Mover = { kind: by === 'person' ? 'person' : 'api', doer: doer ?? null };
  const { said, refused } = applyChanges(sheet, { changes, at, by: mover, why: `${name} moved the lead` });
  if (said.length > 0) tell(sheet, 'changed', `${givers[by]} changed ${said.join(', ')}`);
  for (const refusal of refused) tell(sheet, 'refused', `${name} couldn’t move the lead: ${refusal}`);
};

/** Starts a run of a workflow's newest version, or tells in the lead's story why it can't be. */
export const start = (
  sheet: Sheet,
  { run, workflow: id, data }: Omit<Extract<Command, { do: 'start' }>, 'do'>,
  hops = 0,
): void => {
  if (sheet.runs.has(run)) return;
  const workflow = sheet.world.latest(id);
  const entry = workflow && [...workflow.nodes.values()].find(({ trigger }) => trigger !== null);
  if (!workflow || !entry || workflow.kind !== 'nurture')
    return tell(sheet, 'refused', 'Couldn’t be started in a workflow that isn’t published');
  if (workflow.status !== 'live')
    return tell(sheet, 'refused', `Couldn’t be started in “${workflow.name}”, which is ${workflow.status}`);
  const key = keyOf(workflow, data);
  if (key === null) return tell(sheet, 'refused', `Couldn’t be started in “${workflow.name}”: ${lacksKey(workflow)}`);
  if (!mayEnter(sheet, workflow, key))
    return tell(
      sheet,
      'refused',
      `Wasn’t started in “${workflow.name}”: it is in it already, or its entry policy doesn’t let it in again yet`,
    );
  enter(sheet, workflow, { node: entry.id, start: { id: run, key, event: null, data, hops } });
};

/** Cancels a run that is under way; one that is over stays as it is. */
export const cancel = (
  sheet: Sheet,
  { run: id, reason, from }: Omit<Extract<Command, { do: 'cancel' }>, 'do'>,
): void => {
  const run = sheet.runs.get(id);
  if (!run || run.status === 'ended' || run.status === 'cancelled') return;
  if (from && (run.version !== from.version || run.node !== from.node)) return;
  const over = {
    status: 'cancelled',
    reason,
    wakeAt: null,
    port: null,
    asked: false,
    endedAt: sheet.world.now,
  } as const;
  const cancelled: Run = { ...run, ...over };
  note(sheet, cancelled, { kind: 'cancelled', port: null, said: `Cancelled: ${reason}` });
  putRun(sheet, cancelled);
};

const retry = (sheet: Sheet, { run: id }: Extract<Command, { do: 'retry' }>): void => {
  const run = sheet.runs.get(id);
  if (run?.status !== 'parked') return;
  const workflow = versionOf(sheet, run);
  if (workflow) walk(sheet, workflow, { run: { ...run, status: 'waiting', reason: null }, node: run.node });
};
