import { queryOptions } from '@tanstack/react-query';
import { client } from '../client.ts';
import { type Asking, pageOf } from './page-of.ts';

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

/** Everybody on a list kept by hand, by email, external id or id: the first thousand. */
export const segmentPeople = (id: string) =>
  queryOptions({
    queryKey: ['segments', 'people', id],
    queryFn: ({ signal }) => peopleFrom(id, { cursor: undefined, signal }),
    refetchOnWindowFocus: false,
  });

const peopleFrom = async (id: string, { cursor, signal }: Asking, before: string[] = []): Promise<string[]> => {
  const { body } = await client.listSegmentLeads({ params: { id }, query: { cursor, limit: 200 }, signal });
  const people = [...before, ...body.items.map((lead) => lead.email ?? lead.externalId ?? lead.id)];
  if (body.nextCursor === null || people.length >= 1_000) return people;
  return peopleFrom(id, { cursor: body.nextCursor, signal }, people);
};
