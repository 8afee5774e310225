import { Button, Group, Skeleton, Stack, Text } from '@mantine/core';
import { IconRefresh } from '@tabler/icons-react';
import { Failure } from '../../shell/failure.tsx';
import { useBench } from '../model/bench.ts';
import { TestLine } from './test-line.tsx';
import classes from './tests.module.css';
import { useTestRuns, useTests } from './use-tests.ts';

/** The tests of the workflow, with what comes of each for the draft as it is now. */
export const TestList = () => {
  const { readOnly } = useBench();
  const tests = useTests();
  const runs = useTestRuns(tests);
  if (tests === undefined) return <Skeleton h={80} />;
  if (tests.length === 0)
    return (
      <Text size="sm" c="dimmed">
        Nothing is kept yet. Let a lead travel, then press “Keep as a test”: every later draft is held against its story
        before it goes live.
      </Text>
    );
  return (
    <Stack gap="xs" data-testid="tests">
      <Group>
        <Button
          variant="default"
          size="xs"
          leftSection={<IconRefresh size={14} aria-hidden />}
          loading={runs.isFetching}
          onClick={() => void runs.refetch()}
        >
          Run again
        </Button>
      </Group>
      {runs.error ? <Failure error={runs.error} what="the tests" onRetry={() => void runs.refetch()} inline /> : null}
      <ul className={classes.list}>
        {tests.map((test) => (
          <TestLine key={test.id} test={test} run={runs.data?.find(({ id }) => id === test.id)} readOnly={readOnly} />
        ))}
      </ul>
    </Stack>
  );
};
