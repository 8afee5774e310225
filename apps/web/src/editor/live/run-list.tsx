import { Button, Skeleton, Text } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Failure } from '../../shell/failure.tsx';
import { RunRow } from './run-row.tsx';
import classes from './runs.module.css';
import type { runsOf } from './runs-queries.ts';

/** A list of runs: what it is called, what is asked, and what to say where it is empty. */
export interface RunListProps {
  label: string;
  question: ReturnType<typeof runsOf>;
  none: string;
}

/** Runs, page by page. */
export const RunList = ({ label, question, none }: RunListProps) => {
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery(question);
  const runs = data?.pages.flatMap(({ items }) => items);
  return (
    <>
      {error ? <Failure error={error} what="the runs" onRetry={() => void refetch()} inline /> : null}
      {!runs && !error ? [0, 1, 2, 3].map((line) => <Skeleton key={line} h={44} />) : null}
      {runs?.length === 0 ? (
        <Text c="dimmed" size="sm">
          {none}
        </Text>
      ) : null}
      <ul className={classes.runs} aria-label={label}>
        {runs?.map((run) => (
          <RunRow key={run.id} run={run} />
        ))}
      </ul>
      {hasNextPage ? (
        <Button variant="default" size="xs" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          Show more
        </Button>
      ) : null}
    </>
  );
};
