import { endpoints } from '@ripen/contract';
import { type Instant, parseInstant, stageOfAnswer } from '@ripen/domain';
import { readClock } from '@ripen/store';
import { handle, refuse } from '../../call.ts';
import { answerCall } from './answer-call.ts';
import { refuseAnswer } from './refuse-answer.ts';

/** Rejects a lead with a reason, and perhaps when it may come back. */
export const rejectHandoff = handle(endpoints.rejectHandoff, async (call) => {
  const { reason, note, comeBackAt, stage: to } = call.body;
  const back = comeBackAt === undefined ? null : instantOf(comeBackAt);
  const { now } = await readClock(call.services.db, call.workspace);
  if (back !== null && back <= now) {
    const detail = 'A lead can only come back at a time that is still to come';
    return refuse(422, 'time_past', detail, [{ code: 'time_past', detail, pointer: '/comeBackAt' }]);
  }
  return answerCall(call, call.params.id, {
    from: ['open'],
    to: 'rejected',
    command: (handoff, row, stages) => {
      if (to !== undefined && !stages.some(({ name }) => name === to)) {
        const detail = `There is no stage “${to}”`;
        return refuse(422, 'stage_unknown', detail, [{ code: 'stage_unknown', detail, pointer: '/stage' }]);
      }
      const target = to ?? stageOfAnswer(stages, row.stage, 'rejected');
      const refused = refuseAnswer(stages, { from: row.lead.stage, to: target, answers: row.answers });
      if (refused !== null) return refused;
      return { do: 'reject', handoff, reason, note: note || null, comeBackAt: back, to: to ?? null };
    },
  });
});

const instantOf = (text: string): Instant | null => {
  const read = parseInstant(text);
  return read.ok ? read.value : null;
};
