import { Alert, Skeleton, Stack, Text, Title } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react';
import { countOf } from '../../words/count-of.ts';
import { TestLine } from './test-line.tsx';
import classes from './tests.module.css';
import { useTestRuns, useTests } from './use-tests.ts';

/** How the tests stand before a publish: how many tell another story, or null while that isn't known. */
export const useDiffering = (): number | null => {
  const tests = useTests();
  const { data, isFetching } = useTestRuns(tests);
  if (tests?.length === 0) return 0;
  return data === undefined || isFetching ? null : data.filter(({ same }) => !same).length;
};

/** The part of the publish dialog about tests: all as expected, or each that tells another story, line by line. */
export const PublishTests = () => {
  const tests = useTests();
  const { data: runs, error } = useTestRuns(tests);
  if (tests?.length === 0) return null;
  const differing = tests?.flatMap((test) => {
    const run = runs?.find(({ id }) => id === test.id);
    return run && !run.same ? [{ test, run }] : [];
  });
  return (
    <Stack gap="xs" component="section" data-testid="publish-tests">
      <Title order={3} size="h6">
        Tests
      </Title>
      {error ? <Alert color="yellow">The tests couldn’t be run: {error.message}</Alert> : null}
      {runs === undefined && !error ? <Skeleton h={40} /> : null}
      {runs && differing?.length === 0 ? (
        <Text size="sm" c="dimmed">
          <IconCircleCheck size={15} aria-hidden style={{ verticalAlign: '-2px' }} />{' '}
          {runs.length === 1 ? 'The test tells its story.' : `All ${runs.length} tests tell their stories.`}
        </Text>
      ) : null}
      {differing && differing.length > 0 ? (
        <Alert
          color="yellow"
          icon={<IconAlertTriangle size={16} aria-hidden />}
          title={`${countOf(differing.length, 'test')} of ${tests?.length} ${differing.length === 1 ? 'tells' : 'tell'} another story`}
        >
          <ul className={classes.list}>
            {differing.map(({ test, run }) => (
              <TestLine key={test.id} test={test} run={run} readOnly={false} />
            ))}
          </ul>
        </Alert>
      ) : null}
    </Stack>
  );
};
