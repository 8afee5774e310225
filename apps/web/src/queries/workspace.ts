import { queryOptions } from '@tanstack/react-query';
import { client } from '../client.ts';

const minute = 60_000;

/** Who is signed in, and where. */
export const me = () =>
  queryOptions({
    queryKey: ['me'],
    queryFn: async ({ signal }) => (await client.getMe({ signal })).body,
    staleTime: 5 * minute,
  });

/** What rules and forms choose from: fields, stages, events, segments, templates and tags. */
export const setting = () =>
  queryOptions({
    queryKey: ['setting'],
    queryFn: async ({ signal }) => (await client.getSetting({ signal })).body,
    staleTime: minute,
  });
