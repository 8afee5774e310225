import type { Json } from '@ripen/domain';
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { client } from '../client.ts';
import { beat, pageOf } from './page-of.ts';

/** Segments; their numbers stay fresh. */
export const segments = () =>
  pageOf(['segments', 'list'], ({ cursor, signal }) => client.listSegments({ query: { cursor }, signal }), true);

/** One segment; its numbers stay fresh, those of a build above all. */
export const segment = (id: string) =>
  queryOptions({
    queryKey: ['segments', 'one', id],
    queryFn: async ({ signal }) => (await client.getSegment({ params: { id }, signal })).body,
    refetchInterval: ({ state }) => (state.data?.building ? beat / 3 : beat),
  });

/** The leads of a segment; they stay fresh. */
export const segmentLeads = (id: string) =>
  pageOf(
    ['segments', 'leads', id],
    ({ cursor, signal }) => client.listSegmentLeads({ params: { id }, query: { cursor }, signal }),
    true,
  );

/** Which workflows and segments use a segment. */
export const segmentUses = (id: string) =>
  queryOptions({
    queryKey: ['segments', 'uses', id],
    queryFn: async ({ signal }) => (await client.previewSegment({ body: { segment: id }, signal })).body.uses,
  });

/** What a rule would make of a segment; a rule no longer asked about is let go. */
export const segmentPreview = (id: string, rule: Json) =>
  queryOptions({
    queryKey: ['segments', 'preview', id, rule],
    queryFn: async ({ signal }) => (await client.previewSegment({ body: { segment: id, rule }, signal })).body,
    placeholderData: keepPreviousData,
    retry: false,
  });
