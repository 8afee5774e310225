import { Button, SegmentedControl, Skeleton, Stack, Text } from '@mantine/core';
import type { RunSummary } from '@ripen/contract';
import { StatusPill, TimeText } from '@ripen/ui';
import { drawNode } from '@ripen/workflow/editor';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Failure } from '../../shell/failure.tsx';
import { useBench, useFlow, useView } from '../model/bench.ts';
import { useHead } from '../publish/head.ts';
import { quoted } from '@ripen/workflow';
import classes from './runs.module.css';
import { CountedNumbers } from './counted-numbers.tsx';
import { RunView } from './run-view.tsx';
import { type RunsQuestion, runsOf } from './runs-queries.ts';

/** When a lead goes on from where it waits, or else when it came in. */
const Where = ({ run }: { run: RunSummary }) =>
  run.status === 'waiting' && run.wakeAt !== null ? (
    <>
      Goes on <TimeText at={run.wakeAt} />, came in <TimeText at={run.startedAt} />
    </>
  ) : (
    <>
      Came in <TimeText at={run.startedAt} />
    </>
  );

const Row = ({ run }: { run: RunSummary }) => {
  const { view } = useBench();
  return (
    <li>
      <button type="button" className={classes.run} onClick={() => view.setState({ run: run.id })} data-testid="run">
        <span className={classes.who}>{run.leadName}</span>
        <StatusPill status={run.status} />
        <span className={classes.when}>
          <Where run={run} />
          {run.reason === null ? '' : ` · ${run.reason}`}
        </span>
      </button>
    </li>
  );
};

const None = ({ published }: { published: boolean }) => (
  <Text c="dimmed" size="sm">
    {published
      ? 'No lead came by yet. Start one by hand, or wait for an event.'
      : 'Leads come in once this workflow is published.'}
  </Text>
);

/** Says which step's runs are listed, and lists them all again. */
const Only = ({ id }: { id: string }) => {
  const { view, setting } = useBench();
  const node = useFlow(({ document }) => document.nodes.find((known) => known.id === id));
  return (
    <Text size="sm" mb="sm">
      Only leads now at {quoted(node ? drawNode(node, setting).sentence : id)}.{' '}
      <Button variant="subtle" size="compact-xs" onClick={() => view.setState({ runsAt: null })}>
        Show all
      </Button>
    </Text>
  );
};

const List = () => {
  const { workflowId } = useBench();
  const published = useHead(({ version }) => version !== null);
  const [status, setStatus] = useState('');
  const node = useView(({ runsAt }) => runsAt);
  const question: RunsQuestion = {
    status: status === 'waiting' || status === 'parked' || status === 'ended' ? status : undefined,
    node: node ?? undefined,
  };
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery(
    runsOf(workflowId, question),
  );
  const runs = data?.pages.flatMap(({ items }) => items);
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
      {node === null ? null : <Only id={node} />}
      {error ? <Failure error={error} what="the runs" onRetry={() => void refetch()} inline /> : null}
      {!runs && !error ? [0, 1, 2, 3].map((line) => <Skeleton key={line} h={44} />) : null}
      {runs?.length === 0 ? <None published={published} /> : null}
      <ul className={classes.runs} aria-label="Latest runs">
        {runs?.map((run) => (
          <Row key={run.id} run={run} />
        ))}
      </ul>
      {hasNextPage ? (
        <Button variant="default" size="xs" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          Show more
        </Button>
      ) : null}
    </Stack>
  );
};

/** The latest runs of the workflow, or one of them: its way lit up on the canvas and told in sentences. */
export const RunsPanel = () => {
  const run = useView((view) => view.run);
  return <div className={classes.body}>{run === null ? <List /> : <RunView id={run} />}</div>;
};
