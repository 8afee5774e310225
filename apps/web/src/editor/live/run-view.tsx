import { Alert, Button, Group, Skeleton, Stack, Text } from '@mantine/core';
import { ProblemError } from '@ripen/client';
import type { RunShape } from '@ripen/contract';
import { StatusPill, TimeText } from '@ripen/ui';
import { IconArrowLeft, IconRefresh } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { client } from '../../api.ts';
import { LinkText } from '../../links/link-text.tsx';
import { useChange } from '../../list/use-change.ts';
import { Failure } from '../../shell/failure.tsx';
import { useBench } from '../model/bench.ts';
import { Journal } from './journal.tsx';
import { litPath } from './lit-path.ts';
import { runOf } from './runs-queries.ts';

const Parked = ({ run }: { run: RunShape }) => {
  const retry = useChange({
    change: (id: string) => client.retryRun({ params: { id } }),
    renews: ['workflows', 'leads'],
    said: () => `${run.leadName} tries the step again`,
    failed: 'The step can’t be tried again',
  });
  return (
    <Alert color="red" title="Parked here">
      <Stack gap="sm" align="flex-start">
        <span>
          {run.reason ?? 'Nobody said why.'} It also stands in <LinkText to="/attention">Attention</LinkText>.
        </span>
        <Button
          size="xs"
          variant="default"
          leftSection={<IconRefresh size={14} aria-hidden />}
          loading={retry.isPending}
          onClick={() => retry.mutate(run.id)}
        >
          Retry
        </Button>
      </Stack>
    </Alert>
  );
};

const Head = ({ run }: { run: RunShape }) => (
  <Stack gap={4}>
    <Group gap="sm">
      <LinkText to="/leads/$id" params={{ id: run.lead }} fw={600}>
        {run.leadName}
      </LinkText>
      <StatusPill status={run.status} />
    </Group>
    <Text size="sm" c="dimmed" component="div">
      Came in <TimeText at={run.startedAt} /> to version {run.version}
      {run.wakeAt === null ? null : (
        <>
          , goes on <TimeText at={run.wakeAt} />
        </>
      )}
    </Text>
  </Stack>
);

/** Lights up the way of a run for as long as it is looked at. */
const useLight = (run: RunShape | undefined): void => {
  const { view } = useBench();
  useEffect(() => {
    if (run) view.setState({ lit: litPath(run) });
  }, [run, view]);
  useEffect(() => () => view.setState({ lit: null }), [view]);
};

/** One lead's way through the workflow, told by its journal. */
export const RunView = ({ id }: { id: string }) => {
  const { view } = useBench();
  const { data: run, error, refetch } = useQuery(runOf(id));
  useLight(run);
  const gone = error instanceof ProblemError && error.status === 404;
  return (
    <Stack gap="md" data-testid="run-view">
      <Button
        variant="subtle"
        size="compact-sm"
        leftSection={<IconArrowLeft size={14} aria-hidden />}
        onClick={() => view.setState({ run: null })}
        style={{ alignSelf: 'flex-start' }}
        ml={-8}
      >
        All runs
      </Button>
      {gone ? <Text c="dimmed">This run is gone: its lead was erased.</Text> : null}
      {error && !gone ? <Failure error={error} what="this run" onRetry={() => void refetch()} inline /> : null}
      {!run && !error ? <Skeleton h={120} /> : null}
      {run ? (
        <>
          <Head run={run} />
          {run.status === 'parked' ? <Parked run={run} /> : null}
          <Journal run={run} />
        </>
      ) : null}
    </Stack>
  );
};
