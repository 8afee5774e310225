import { endpoints } from '@ripen/contract';
import { handle } from '../../call.ts';
import { answerCall } from './answer-call.ts';

/** Sets the answers to a handoff’s checklist, all at once. */
export const saveHandoffAnswers = handle(endpoints.saveHandoffAnswers, (call) =>
  answerCall(call, call.params.id, {
    from: ['open', 'accepted'],
    to: null,
    command: (handoff) => ({ do: 'fill-in', handoff, answers: call.body.answers }),
  }),
);
