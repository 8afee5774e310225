import type { SurroundingsShape } from '@ripen/contract';
import type { Fault } from '@ripen/domain';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { client } from '../../api.ts';
import { useBench, useFlow } from '../model/bench.ts';
import { type Journey, journeyOf, type Plans } from './journey.ts';

/** A journey that is there, or on its way, or why there is none. */
export interface Travelling {
  journey: Journey | null;
  surroundings: SurroundingsShape | undefined;
  faults: readonly Fault[];
  error: Error | null;
  retry: () => void;
}

/** Walks the draft anew whenever it or the plans change; what surrounds it is asked for once for each lead. */
export const useJourney = (plans: Plans): Travelling => {
  const { workflowId } = useBench();
  const document = useFlow((flow) => flow.document);
  const { data, error, refetch } = useQuery({
    queryKey: ['workflows', 'surroundings', workflowId, plans.lead],
    queryFn: async ({ signal }) => {
      const query = plans.lead ? { lead: plans.lead } : {};
      return (await client.getSurroundings({ params: { id: workflowId }, query, signal })).body;
    },
    staleTime: 60_000,
    placeholderData: keepPreviousData,
  });
  const walked = useMemo(
    () => (data ? journeyOf(data, { id: workflowId, document }, plans) : null),
    [data, document, plans, workflowId],
  );
  return {
    journey: walked?.ok ? walked.value : null,
    surroundings: data,
    faults: walked && !walked.ok ? walked.error : [],
    error,
    retry: () => void refetch(),
  };
};
