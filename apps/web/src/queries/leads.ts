import type { leadSorts } from '@ripen/contract';
import { queryOptions } from '@tanstack/react-query';
import { client } from '../client.ts';
import { beat, pageOf } from './page-of.ts';

/** Which leads to list: `rule` is JSON as text. */
export interface LeadQuestion {
  search?: string | undefined;
  rule?: string | undefined;
  sort?: (typeof leadSorts)[number] | undefined;
}

/** Leads that match, in the order asked for. */
export const leads = (question: LeadQuestion) =>
  pageOf(['leads', 'list', question], ({ cursor, signal }) =>
    client.listLeads({ query: { ...question, cursor }, signal }),
  );

/** One lead; it stays fresh. */
export const lead = (id: string) =>
  queryOptions({
    queryKey: ['leads', 'one', id],
    queryFn: async ({ signal }) => (await client.getLead({ params: { id }, signal })).body,
    refetchInterval: beat,
  });

/** Why a lead's score is what it is; it stays fresh. */
export const leadScore = (id: string) =>
  queryOptions({
    queryKey: ['leads', 'score', id],
    queryFn: async ({ signal }) => (await client.getLeadScore({ params: { id }, signal })).body,
    refetchInterval: beat,
  });

/** A lead's story, newest first. */
export const leadTimeline = (id: string) =>
  pageOf(
    ['leads', 'timeline', id],
    ({ cursor, signal }) => client.getLeadTimeline({ params: { id }, query: { cursor }, signal }),
    true,
  );

/** A lead's runs, newest first. */
export const leadRuns = (id: string) =>
  pageOf(
    ['leads', 'runs', id],
    ({ cursor, signal }) => client.listLeadRuns({ params: { id }, query: { cursor }, signal }),
    true,
  );

/** Leads that fit a search, to choose one from. */
export const leadsLike = (search: string) =>
  queryOptions({
    queryKey: ['leads', 'like', search],
    queryFn: async ({ signal }) =>
      (await client.listLeads({ query: { limit: 8, ...(search === '' ? {} : { search }) }, signal })).body.items,
  });
