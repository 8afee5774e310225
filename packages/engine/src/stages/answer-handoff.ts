import {
  type Doer,
  type Handoff,
  type HandoffCommand,
  type Mover,
  refuseMove,
  sayTime,
  type Stage,
  stageOfAnswer,
} from '@ripen/domain';
import { type Sheet, tell } from '../sheet.ts';
import { applyChanges } from '../change.ts';
import { putHandoff } from './hand-off.ts';
import { moveStage } from './move-stage.ts';
import { occur } from './occur.ts';

type Answer<Do extends HandoffCommand['do']> = Extract<HandoffCommand, { do: Do }>;

/** Takes what sales answer to a handoff; an answer to one that isn't waiting for it changes nothing but the lead's story. */
export const answerHandoff = (sheet: Sheet, command: HandoffCommand, doer: Doer | null): void => {
  const { handoff } = sheet;
  if (handoff?.id !== command.handoff)
    return tell(sheet, 'refused', 'An answer to a handoff that isn’t there any more');
  if (command.do === 'fill-in') return fillIn(sheet, handoff, command);
  if (handoff.status !== 'open')
    return tell(sheet, 'refused', `A second answer to its handoff, which was ${handoff.status} before`);
  if (command.do === 'accept') return accept(sheet, handoff, { command, doer });
  reject(sheet, handoff, { command, doer });
};

const nameOf = (doer: Doer | null): string => doer?.name ?? 'A program';

const stagesOf = ({ world }: Sheet): Stage[] => world.stages.map(({ stage }) => stage);

const accept = (
  sheet: Sheet,
  handoff: Handoff,
  { command, doer }: { command: Answer<'accept'>; doer: Doer | null },
): void => {
  const answers = { ...handoff.answers, ...command.answers };
  const stages = stagesOf(sheet);
  const to = stageOfAnswer(stages, handoff.stage, 'accepted') ?? sheet.lead.stage;
  const refusal = refuseMove({ stages, from: sheet.lead.stage, to, answers });
  if (refusal !== null) return tell(sheet, 'refused', `${nameOf(doer)} couldn’t accept the lead: ${refusal}`);
  const owner = doer?.member ?? handoff.owner;
  const accepted = { ...handoff, ...answeredBy(sheet, doer), status: 'accepted', answers, owner } as const;
  putHandoff(sheet, accepted);
  tell(sheet, 'handoff', `${nameOf(doer)} accepted the lead`);
  const accepting = { by: by(handoff, doer), why: `${nameOf(doer)} accepted the lead` };
  if (command.owner !== undefined) giveTo(sheet, command.owner, accepting);
  moveStage(sheet, { to, ...accepting });
  occur(sheet, accepted, 'accepted');
};

// The field that steps give leads to people by: "owner" is one person wherever it is asked for.
const giveTo = (sheet: Sheet, owner: string, accepting: { by: Mover; why: string }): void => {
  const changes = [{ change: 'field', field: 'owner', value: owner } as const];
  const { said } = applyChanges(sheet, { changes, at: sheet.world.now, ...accepting });
  if (said.length > 0) tell(sheet, 'changed', `Accepting it changed ${said.join(', ')}`);
};

const reject = (
  sheet: Sheet,
  handoff: Handoff,
  { command, doer }: { command: Answer<'reject'>; doer: Doer | null },
): void => {
  const { reason, note, comeBackAt } = command;
  const stages = stagesOf(sheet);
  const to = command.to ?? stageOfAnswer(stages, handoff.stage, 'rejected') ?? sheet.lead.stage;
  const refusal = refuseMove({ stages, from: sheet.lead.stage, to, answers: handoff.answers });
  if (refusal !== null) return tell(sheet, 'refused', `${nameOf(doer)} couldn’t reject the lead: ${refusal}`);
  const rejected = { ...handoff, ...answeredBy(sheet, doer), status: 'rejected', reason, note, comeBackAt } as const;
  putHandoff(sheet, rejected);
  const why = `${nameOf(doer)} rejected the lead: ${reason}${note === null ? '' : ` (${note})`}`;
  const back = comeBackAt === null ? '' : `; it may come back from ${sayTime(comeBackAt, sheet.world.zone)} on`;
  tell(sheet, 'handoff', why + back);
  moveStage(sheet, { to, by: by(handoff, doer), why });
  occur(sheet, rejected, 'rejected');
};

const fillIn = (sheet: Sheet, handoff: Handoff, { answers }: Answer<'fill-in'>): void => {
  if (handoff.status === 'open' || handoff.status === 'accepted') return putHandoff(sheet, { ...handoff, answers });
  tell(sheet, 'refused', `Answers to a checklist of a handoff that was ${handoff.status} before`);
};

const answeredBy = ({ world }: Sheet, doer: Doer | null): Pick<Handoff, 'answeredAt' | 'answeredBy'> => ({
  answeredAt: world.now,
  answeredBy: doer,
});

const by = ({ id }: Handoff, doer: Doer | null): Mover => ({ kind: 'handoff', handoff: id, doer });
