import type { HandoffShape } from '@ripen/contract';
import { type HandoffCommand, type HandoffId, handoffId, type HandoffStatus, type Stage } from '@ripen/domain';
import { findHandoff, type HandoffRow, readSetting } from '@ripen/store';
import { notFound, type Refusal, refuse, reply } from '../../call.ts';
import { type Asker, commandLeads, doerOf } from '../../command-leads.ts';
import { readId } from '../../read-id.ts';
import { showHandoff } from './show-handoff.ts';

/** An answer that sales want to give: the command, or why it can't be given; and how the handoff then stands. */
export interface WantedAnswer {
  /** The handoff's states from which it can be answered so, and the state it has afterwards; null for the one it had. */
  from: readonly HandoffStatus[];
  to: HandoffStatus | null;
  command: (
    id: HandoffId,
    row: HandoffRow,
    stages: readonly Stage[],
  ) => HandoffCommand | Refusal | Promise<HandoffCommand | Refusal>;
}

type Answered = { ok: true; body: HandoffShape; revision?: number } | Refusal;

/** Lets a lead hear an answer to its handoff at once. Of two answers the first counts; whoever gives the second is told who answered. */
export const answerCall = async (asker: Asker, text: string, wanted: WantedAnswer): Promise<Answered> => {
  const { workspace, services, caller } = asker;
  const id = readId(handoffId, text);
  const before = id && (await findHandoff(services.db, workspace, id));
  if (!id || !before) return notFound();
  if (!wanted.from.includes(before.status)) return answeredBefore(before);
  const { stages } = (await readSetting(services.db, workspace)).catalogue;
  const command = await wanted.command(id, before, stages);
  if ('ok' in command) return command;
  await commandLeads(asker, [{ lead: before.lead.id, command }]);
  const after = await findHandoff(services.db, workspace, id);
  if (after === undefined) return notFound();
  const status = wanted.to ?? before.status;
  const { member, name } = doerOf(caller);
  const mine = after.answeredBy === null || (after.answeredBy.member === member && after.answeredBy.name === name);
  if (after.status === status && (wanted.to === null || mine)) return reply(showHandoff(after, stages), after.revision);
  return after.status === 'open'
    ? refuse(409, 'stage_conflict', 'The lead was changed meanwhile and can’t move there now; look at it again')
    : answeredBefore(after);
};

const answeredBefore = ({ status, answeredBy, reason }: HandoffRow): Refusal => {
  const by = answeredBy === null ? '' : ` by ${answeredBy.name}`;
  const why = reason === null ? '' : ` (${reason})`;
  const words = status === 'withdrawn' ? `This handoff was taken back${why}` : `This lead was ${status}${by}${why}`;
  return { ...refuse(409, 'handoff_answered', `${words} before`), extra: { answer: status, answeredBy } };
};
