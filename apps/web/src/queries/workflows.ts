import { queryOptions } from '@tanstack/react-query';
import { client } from '../client.ts';
import { beat, pageOf } from './page-of.ts';

/** Workflows, newest change first; their numbers stay fresh. */
export const workflows = (archived: boolean) =>
  pageOf(
    ['workflows', 'list', { archived }],
    ({ cursor, signal }) => client.listWorkflows({ query: { archived: archived ? 'true' : 'false', cursor }, signal }),
    true,
  );

/** One workflow with its draft and faults. */
export const workflow = (id: string) =>
  queryOptions({
    queryKey: ['workflows', 'one', id],
    queryFn: async ({ signal }) => (await client.getWorkflow({ params: { id }, signal })).body,
  });

/** What stands on the nodes of a workflow, in one version or (null) in all together, and passed in the last days or (null) ever; it stays fresh. */
export const workflowCounts = (id: string, version: number | null = null, days: number | null = null) =>
  queryOptions({
    queryKey: ['workflows', 'counts', id, version, days],
    queryFn: async ({ signal }) =>
      (
        await client.getWorkflowCounts({
          params: { id },
          query: { ...(version === null ? {} : { version }), ...(days === null ? {} : { days }) },
          signal,
        })
      ).body,
    refetchInterval: beat,
  });

/** One run with its journal; it stays fresh. */
export const run = (id: string) =>
  queryOptions({
    queryKey: ['runs', 'one', id],
    queryFn: async ({ signal }) => (await client.getRun({ params: { id }, signal })).body,
    refetchInterval: ({ state }) => (state.data?.endedAt ? false : beat),
  });

/** The published versions of a workflow, newest first. */
export const versions = (id: string) =>
  pageOf(['workflows', 'versions', id], ({ cursor, signal }) =>
    client.listVersions({ params: { id }, query: { limit: 50, cursor }, signal }),
  );
