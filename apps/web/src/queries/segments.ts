import { queryOptions } from '@tanstack/react-query';
import { client } from '../client.ts';
import { pageOf } from './page-of.ts';

/** Segments; their numbers stay fresh. */
export const segments = () =>
  pageOf(['segments', 'list'], ({ cursor, signal }) => client.listSegments({ query: { cursor }, signal }), true);

/** One segment. */
export const segment = (id: string) =>
  queryOptions({
    queryKey: ['segments', 'one', id],
    queryFn: async ({ signal }) => (await client.getSegment({ params: { id }, signal })).body,
  });

/** The leads of a segment. */
export const segmentLeads = (id: string) =>
  pageOf(['segments', 'leads', id], ({ cursor, signal }) =>
    client.listSegmentLeads({ params: { id }, query: { cursor }, signal }),
  );

/** What a rule says in English, what is wrong with it, and how many leads it holds for now. */
export const ruleAnswer = (rule: unknown) =>
  queryOptions({
    queryKey: ['rules', 'answer', rule],
    queryFn: async ({ signal }) => (await client.checkRule({ body: { rule: jsonOf(rule) }, signal })).body,
    placeholderData: (previous) => previous,
  });

const jsonOf = (rule: unknown) => JSON.parse(JSON.stringify(rule ?? null));
