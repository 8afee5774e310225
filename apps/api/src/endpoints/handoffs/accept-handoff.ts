import { endpoints } from '@ripen/contract';
import { stageOfAnswer } from '@ripen/domain';
import { findColleague } from '@ripen/store';
import { handle } from '../../call.ts';
import type { Asker } from '../../command-leads.ts';
import { answerCall } from './answer-call.ts';
import { refuseAnswer } from './refuse-answer.ts';

/** Accepts a lead, which moves to the stage of accepted leads and belongs to the person who accepts it, or where a program does, to whom it was passed. */
export const acceptHandoff = handle(endpoints.acceptHandoff, (call) =>
  answerCall(call, call.params.id, {
    from: ['open'],
    to: 'accepted',
    command: async (handoff, { stage, lead, owner, answers: before }, stages) => {
      const answers = { ...before, ...call.body?.answers };
      const to = stageOfAnswer(stages, stage, 'accepted');
      const refused = refuseAnswer(stages, { from: lead.stage, to, answers });
      if (refused !== null) return refused;
      const address = (await addressOf(call)) ?? owner?.email;
      return { do: 'accept', handoff, answers, ...(address !== undefined && { owner: address }) };
    },
  }),
);

const addressOf = async ({ caller, workspace, services: { db } }: Asker): Promise<string | undefined> =>
  caller.as === 'person' ? (await findColleague(db, workspace, { id: caller.user }))?.email : undefined;
