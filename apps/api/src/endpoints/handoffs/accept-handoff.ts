import { endpoints } from '@ripen/contract';
import { stageOfAnswer } from '@ripen/domain';
import { handle } from '../../call.ts';
import { answerCall } from './answer-call.ts';
import { refuseAnswer } from './refuse-answer.ts';

/** Accepts a lead, which moves to the stage of accepted leads. */
export const acceptHandoff = handle(endpoints.acceptHandoff, (call) =>
  answerCall(call, call.params.id, {
    from: ['open'],
    to: 'accepted',
    command: (handoff, { stage, lead, answers: before }, stages) => {
      const answers = { ...before, ...call.body?.answers };
      const to = stageOfAnswer(stages, stage, 'accepted');
      return refuseAnswer(stages, { from: lead.stage, to, answers }) ?? { do: 'accept', handoff, answers };
    },
  }),
);
