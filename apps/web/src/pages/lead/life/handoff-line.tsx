import { Button } from '@mantine/core';
import type { HandoffShape } from '@ripen/contract';
import { TimeText } from '@ripen/ui';
import { sayAnswer } from '../../sales/say-answer.ts';
import { TimeLeftPill } from '../../sales/time-left-pill.tsx';
import { useWorkingTime } from '../../sales/use-working-time.ts';
import classes from '../lead.module.css';

/** A handoff on its lead's page, and what answers it. */
export interface HandoffLineProps {
  handoff: HandoffShape;
  onAnswer: (kind: 'accept' | 'reject') => void;
}

const Answered = ({ asks, answers }: HandoffShape) => {
  const given = asks.filter(({ name }) => (answers[name] ?? '') !== '');
  if (given.length === 0) return null;
  return (
    <dl className={classes.answers}>
      {given.map(({ name, question }) => (
        <div key={name}>
          <dt>{question}</dt>
          <dd>{answers[name]}</dd>
        </div>
      ))}
    </dl>
  );
};

const Waiting = ({ handoff, onAnswer }: HandoffLineProps) => (
  <>
    <TimeLeftPill dueAt={handoff.dueAt} work={useWorkingTime()} />
    <div className={classes.answer}>
      <Button size="xs" onClick={() => onAnswer('accept')}>
        Accept
      </Button>
      <Button size="xs" variant="default" onClick={() => onAnswer('reject')}>
        Reject…
      </Button>
    </div>
  </>
);

/** One time that a lead was passed to sales: why, who answered what, and what they know. */
export const HandoffLine = ({ handoff, onAnswer }: HandoffLineProps) => (
  <li className={classes.run}>
    <div>{sayAnswer(handoff)}</div>
    <div className={classes.small}>
      Passed on <TimeText at={handoff.madeAt} /> with {handoff.score} points, grade {handoff.grade}
      {handoff.because.length === 0 ? '' : `: ${handoff.because.join('; ')}`}
      {handoff.comeBackAt === null ? null : (
        <>
          . May come back <TimeText at={handoff.comeBackAt} />
        </>
      )}
    </div>
    <Answered {...handoff} />
    {handoff.status === 'open' ? <Waiting handoff={handoff} onAnswer={onAnswer} /> : null}
  </li>
);
