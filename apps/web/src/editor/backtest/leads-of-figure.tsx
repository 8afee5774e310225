import { Button, Skeleton, Stack, Text } from '@mantine/core';
import type { LeadBehindShape } from '@ripen/contract';
import { IconArrowLeft } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Failure } from '../../shell/failure.tsx';
import runs from '../live/runs.module.css';
import { useBench } from '../model/bench.ts';
import type { AskedFigure } from './asked-figure.ts';
import { leadsBehind } from './backtest-queries.ts';
import { LeadAgain } from './lead-again.tsx';

/** Which figure of which backtest, and the way back to all of them. */
export interface LeadsOfFigureProps {
  backtest: string;
  asked: AskedFigure;
}

const sayTimes = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

const Row = ({ lead, onOpen }: { lead: LeadBehindShape; onOpen: () => void }) => (
  <li>
    <button type="button" className={runs.run} onClick={onOpen} data-testid="lead-behind">
      <span className={runs.who}>{lead.name}</span>
      <span />
      <span className={runs.when}>
        Came in {sayTimes(lead.entered, 'time', 'times')}, {sayTimes(lead.mails, 'mail', 'mails')}
        {lead.mails > 1 ? `, at most ${lead.mostInWeek} within seven days` : ''}
      </span>
    </button>
  </li>
);

const Back = ({ to, onBack }: { to: string; onBack: () => void }) => (
  <Button
    variant="subtle"
    size="compact-sm"
    leftSection={<IconArrowLeft size={14} aria-hidden />}
    style={{ alignSelf: 'flex-start' }}
    onClick={onBack}
  >
    {to}
  </Button>
);

const List = ({ backtest, asked, onOpen }: LeadsOfFigureProps & { onOpen: (lead: string) => void }) => {
  const { workflowId, view } = useBench();
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery(
    leadsBehind(workflowId, backtest, asked),
  );
  const leads = data?.pages.flatMap(({ items }) => items);
  return (
    <>
      <Back to="All figures" onBack={() => view.setState({ figure: null })} />
      <Text fw={600} size="sm">
        {asked.said}
        {asked.side === 'published' ? ', in the published version' : ''}
      </Text>
      {error && !leads ? <Failure error={error} what="these leads" onRetry={() => void refetch()} inline /> : null}
      {leads ? (
        <ul className={runs.runs}>
          {leads.map((lead) => (
            <Row key={lead.id} lead={lead} onOpen={() => onOpen(lead.id)} />
          ))}
        </ul>
      ) : (
        <Skeleton h={160} />
      )}
      {leads?.length === 0 ? (
        <Text size="sm" c="dimmed">
          Nobody, or they have been erased since.
        </Text>
      ) : null}
      {hasNextPage ? (
        <Button variant="default" size="xs" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          Load more
        </Button>
      ) : null}
    </>
  );
};

/** The leads behind a figure, and one lead's story when it is chosen. */
export const LeadsOfFigure = ({ backtest, asked }: LeadsOfFigureProps) => {
  const [lead, setLead] = useState<string | null>(null);
  return (
    <Stack gap="sm" data-testid="leads-of-figure">
      {lead === null ? (
        <List backtest={backtest} asked={asked} onOpen={setLead} />
      ) : (
        <>
          <Back to="These leads" onBack={() => setLead(null)} />
          <LeadAgain backtest={backtest} lead={lead} />
        </>
      )}
    </Stack>
  );
};
