import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { queries } from '../../api.ts';
import { useBench, useView } from '../model/bench.ts';
import { useHead } from '../publish/head.ts';

const beat = 1_500;

/** Keeps the numbers on steps and lines fresh while the workflow is published and the page is seen. */
export const useLive = (): void => {
  const { workflowId, view } = useBench();
  const counted = useView((state) => state.counted);
  const period = useView((state) => state.period);
  const published = useHead(({ version }) => version !== null);
  const { data } = useQuery({
    ...queries.workflowCounts(workflowId, counted, period),
    refetchInterval: beat,
    enabled: published,
  });
  useEffect(() => {
    if (data) view.setState({ counts: data });
  }, [data, view]);
};
