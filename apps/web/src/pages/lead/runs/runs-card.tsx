import { Button, Paper, Skeleton, Text, Title } from '@mantine/core';
import type { LeadShape } from '@ripen/contract';
import { queries } from '../../../api.ts';
import { useList } from '../../../list/use-list.ts';
import { Failure } from '../../../shell/failure.tsx';
import classes from '../lead.module.css';
import { RunLine } from './run-line.tsx';

/** The workflows a lead is or was in: where they are now, and until when. */
export const RunsCard = ({ lead }: { lead: LeadShape }) => {
  const { rows, more, error, retry } = useList(queries.leadRuns(lead.id));
  return (
    <Paper withBorder>
      <Title order={2}>Workflows</Title>
      {rows === undefined && error === null ? <Skeleton height={44} mt="md" /> : null}
      {error === null ? null : <Failure error={error} what="the workflows of this lead" onRetry={retry} inline />}
      {rows?.length === 0 ? (
        <Text c="dimmed" mt="xs">
          Not in any workflow yet. Start one by hand above, or let an event do it.
        </Text>
      ) : null}
      <ul className={classes.list}>
        {rows?.map((run) => (
          <RunLine key={run.id} run={run} zone={lead.timezone} />
        ))}
      </ul>
      {more === undefined ? null : (
        <Button variant="default" size="xs" loading={more.loading} onClick={more.load}>
          Show older ones
        </Button>
      )}
    </Paper>
  );
};
