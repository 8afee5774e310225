import type { CalibrationShape, figureNames, HandoffSort, HandoffShape } from '@ripen/contract';
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { client } from '../client.ts';
import { pageOf } from './page-of.ts';

/** Which handoffs to list; `owner` is `me` or a member's id, `team` is `mine` or its name. */
export interface HandoffQuestion {
  status?: HandoffShape['status'] | undefined;
  owner?: string | undefined;
  team?: string | undefined;
  lead?: string | undefined;
  sort: HandoffSort;
}

/** Leads passed to sales, in the order asked for; the first page stays fresh. */
export const handoffs = (question: HandoffQuestion) =>
  pageOf(
    ['handoffs', 'list', question],
    ({ cursor, signal }) => client.listHandoffs({ query: { ...question, cursor }, signal }),
    true,
  );

/** One handoff; it stays fresh. */
export const handoff = (id: string) =>
  queryOptions({
    queryKey: ['handoffs', 'one', id],
    queryFn: async ({ signal }) => (await client.getHandoff({ params: { id }, signal })).body,
    refetchInterval: 15_000,
  });

/** How many handoffs wait for the person who is signed in, up to a hundred. */
export const myHandoffCount = () =>
  queryOptions({
    queryKey: ['handoffs', 'count'],
    queryFn: async ({ signal }) =>
      (await client.listHandoffs({ query: { owner: 'me', status: 'open', limit: 100 }, signal })).body.items.length,
    refetchInterval: 15_000,
  });

/** What happened to a lead last, newest first. */
export const lately = (lead: string) =>
  queryOptions({
    queryKey: ['leads', 'lately', lead],
    queryFn: async ({ signal }) =>
      (await client.getLeadTimeline({ params: { id: lead }, query: { limit: 3 }, signal })).body.items,
    staleTime: 60_000,
  });

/** A lead's way through the stages. */
export const leadStages = (id: string) =>
  queryOptions({
    queryKey: ['leads', 'stages', id],
    queryFn: async ({ signal }) => (await client.getLeadStages({ params: { id }, signal })).body,
  });

/** What became of a lead at sales, newest first; the first page stays fresh. */
export const leadOutcomes = (id: string) =>
  pageOf(
    ['leads', 'outcomes', id],
    ({ cursor, signal }) => client.listOutcomes({ params: { id }, query: { cursor }, signal }),
    true,
  );

/** How leads went through the stages in a time. */
export const funnel = (question: { from: string; to?: string; segment?: string | undefined }) =>
  queryOptions({
    queryKey: ['funnel', question],
    queryFn: async ({ signal }) => (await client.getFunnel({ query: question, signal })).body,
    placeholderData: keepPreviousData,
  });

/** The score held against what became of the leads of a time. */
export const calibration = (question: {
  from: string;
  to?: string;
  model?: string | undefined;
  outcome: CalibrationShape['outcome'];
}) =>
  queryOptions({
    queryKey: ['calibration', question],
    queryFn: async ({ signal }) => (await client.getCalibration({ query: question, signal })).body,
    placeholderData: keepPreviousData,
  });

/** Which leads a number of the life cycle counts. */
export interface FunnelLeadsQuestion {
  from: string;
  to?: string;
  segment?: string | undefined;
  stage?: string | undefined;
  next?: string | undefined;
  figure?: (typeof figureNames)[number] | undefined;
}

/** The leads that a number of the life cycle counts, latest first. */
export const funnelLeads = (question: FunnelLeadsQuestion) =>
  pageOf(['funnel', 'leads', question], ({ cursor, signal }) =>
    client.listFunnelLeads({ query: { ...question, cursor }, signal }),
  );
