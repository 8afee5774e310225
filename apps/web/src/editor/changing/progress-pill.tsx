import type { ChangeProgress } from '@ripen/contract';
import { notifications } from '@mantine/notifications';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { countOf } from '../../words/count-of.ts';
import { useBench } from '../model/bench.ts';
import classes from './changing.module.css';
import { progressOf } from './changing-queries.ts';

const done = ({ moved, awaiting, left, resumed }: ChangeProgress): number => moved + awaiting + left + resumed;

/** What came of it, in words. */
const resultOf = (progress: ChangeProgress): string => {
  const { kind, total, moved, awaiting, left, resumed } = progress;
  if (kind === 'resume') return `${countOf(resumed, 'lead goes', 'leads go')} on.`;
  const parts = [
    moved > 0 ? `${countOf(moved, 'lead')} moved` : '',
    awaiting > 0 ? `${awaiting} move once what is on its way has settled` : '',
    left > 0 ? `${left} left` : '',
    total > done(progress) ? `${total - done(progress)} had gone on by themselves` : '',
  ];
  return `${parts.filter((part) => part !== '').join(', ')}.`;
};

/** In the header: how far a plan for leads under way, or the going on after a pause, has come; a notice says what came of it. */
export const ProgressPill = () => {
  const { workflowId } = useBench();
  const queryClient = useQueryClient();
  const { data } = useQuery(progressOf(workflowId));
  const running = useRef(false);
  useEffect(() => {
    if (data && running.current && !data.running) {
      notifications.show({
        title: data.kind === 'plan' ? 'The plan for leads inside is carried out' : 'Everybody was let go on',
        message: resultOf(data),
        color: 'green',
      });
      void queryClient.invalidateQueries({ queryKey: ['workflows'] });
    }
    running.current = data?.running === true;
  }, [data, queryClient]);
  if (data?.running !== true) return null;
  return (
    <span className={classes.progress} role="status" data-testid="progress-pill">
      {data.kind === 'plan' ? 'Moving leads: ' : 'Going on: '}
      <span className="ripen-figures">{done(data)}</span> of <span className="ripen-figures">{data.total}</span>
    </span>
  );
};
