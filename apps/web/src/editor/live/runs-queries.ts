import type { RunSummary } from '@ripen/contract';
import { queryOptions } from '@tanstack/react-query';
import { client } from '../../api.ts';
import { pageOf } from '../../queries/page-of.ts';

const beat = 1_500;

/** Which runs of a workflow to list. */
export interface RunsQuestion {
  status?: RunSummary['status'] | undefined;
  node?: string | undefined;
}

/** A workflow's runs, newest first; they stay fresh. */
export const runsOf = (id: string, question: RunsQuestion) =>
  pageOf(
    ['workflows', 'runs', id, question],
    ({ cursor, signal }) => client.listRuns({ params: { id }, query: { ...question, limit: 30, cursor }, signal }),
    true,
  );

/** Who waits in a workflow, or in one step of it, soonest first; they stay fresh. */
export const waitingOf = (id: string, node: string | null) =>
  pageOf(
    ['workflows', 'waiting', id, node],
    ({ cursor, signal }) =>
      client.listWaiting({
        params: { id },
        query: { limit: 30, cursor, ...(node === null ? {} : { node }) },
        signal,
      }),
    true,
  );

/** One run with its journal; it stays fresh until it is over. */
export const runOf = (id: string) =>
  queryOptions({
    queryKey: ['workflows', 'run', id],
    queryFn: async ({ signal }) => (await client.getRun({ params: { id }, signal })).body,
    refetchInterval: ({ state }) => (state.data && state.data.endedAt !== null ? false : beat),
  });
