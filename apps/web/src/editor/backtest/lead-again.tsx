import { Skeleton, Stack, Text } from '@mantine/core';
import type { RelivedLeadShape } from '@ripen/contract';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { LinkText } from '../../links/link-text.tsx';
import { Failure } from '../../shell/failure.tsx';
import { useBench, useFlow } from '../model/bench.ts';
import { journeyAgain } from '../travel/journey-again.ts';
import { Travelled } from '../travel/travelled.tsx';
import { pastOfLead } from './backtest-queries.ts';

const Again = ({ past, lead }: { past: RelivedLeadShape; lead: string }) => {
  const { workflowId } = useBench();
  const document = useFlow((flow) => flow.document);
  const journey = useMemo(() => journeyAgain(past, { id: workflowId, document }), [past, workflowId, document]);
  if (!journey.ok) return <Text size="sm">This draft can’t be walked yet, so there is no story to tell.</Text>;
  return (
    <Stack gap="md">
      <Text size="sm" c="dimmed">
        What this lead really did, through the draft as it is now.
      </Text>
      <LinkText to="/leads/$id" params={{ id: lead }}>
        Open the lead
      </LinkText>
      <Travelled journey={journey.value} />
    </Stack>
  );
};

/** One lead's past through the draft, in time travel. */
export const LeadAgain = ({ backtest, lead }: { backtest: string; lead: string }) => {
  const { workflowId } = useBench();
  const { data, error, refetch } = useQuery(pastOfLead(workflowId, backtest, lead));
  if (data) return <Again past={data} lead={lead} />;
  return error ? (
    <Failure error={error} what="what this lead did" onRetry={() => void refetch()} inline />
  ) : (
    <Skeleton h={160} />
  );
};
