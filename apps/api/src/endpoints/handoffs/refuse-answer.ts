import { type Answers, refuseMove, type Stage, unanswered } from '@ripen/domain';
import { type Refusal, refuse } from '../../call.ts';

/** The refusal of a move that an answer to a handoff would need; null where the lead may go there. */
export const refuseAnswer = (
  stages: readonly Stage[],
  { from, to, answers }: { from: string; to: string | null; answers: Answers },
): Refusal | null => {
  if (to === null) return null;
  const detail = refuseMove({ stages, from, to, answers });
  if (detail === null) return null;
  const target = stages.find(({ name }) => name === to);
  const missing = unanswered(target?.asks ?? [], answers);
  if (missing.length === 0 || refuseMove({ stages: stages.map(askingNothing), from, to, answers }) !== null)
    return refuse(409, 'stage_conflict', detail);
  return refuse(
    422,
    'answers_missing',
    detail,
    missing.map(({ name, question }) => ({
      code: 'answers_missing',
      detail: `“${question}” needs an answer`,
      pointer: `/answers/${name}`,
    })),
  );
};

const askingNothing = ({ asks: _asks, ...stage }: Stage): Stage => stage;
