import { SegmentedControl, Stack } from '@mantine/core';
import { useState } from 'react';
import { useBench, useView } from '../model/bench.ts';
import { useHead } from '../publish/head.ts';
import { AtStep } from './at-step.tsx';
import { CountedNumbers } from './counted-numbers.tsx';
import { RunList } from './run-list.tsx';
import { RunView } from './run-view.tsx';
import { type RunsQuestion, runsOf, waitingOf } from './runs-queries.ts';
import classes from './runs.module.css';

const sayNone = (published: boolean): string =>
  published
    ? 'No lead came by yet. Start one by hand, or wait for an event.'
    : 'Leads come in once this workflow is published.';

const questionOf = (workflow: string, status: string): ReturnType<typeof runsOf> => {
  if (status === 'waiting') return waitingOf(workflow, null);
  const asked: RunsQuestion = status === 'parked' || status === 'ended' ? { status } : {};
  return runsOf(workflow, asked);
};

const Latest = () => {
  const { workflowId } = useBench();
  const published = useHead(({ version }) => version !== null);
  const [status, setStatus] = useState('');
  return (
    <Stack gap="md">
      <SegmentedControl
        aria-label="Which runs"
        size="xs"
        value={status}
        onChange={setStatus}
        data={[
          { value: '', label: 'All' },
          { value: 'waiting', label: 'Inside' },
          { value: 'parked', label: 'Parked' },
          { value: 'ended', label: 'Ended' },
        ]}
      />
      <CountedNumbers />
      <RunList label="Latest runs" none={sayNone(published)} question={questionOf(workflowId, status)} />
    </Stack>
  );
};

/** The latest runs of the workflow, who is at one of its steps, or one run: its way lit up on the canvas and told in sentences. */
export const RunsPanel = () => {
  const run = useView((view) => view.run);
  const node = useView(({ runsAt }) => runsAt);
  const shown = run === null ? node === null ? <Latest /> : <AtStep key={node} id={node} /> : <RunView id={run} />;
  return <div className={classes.body}>{shown}</div>;
};
