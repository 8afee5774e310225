import { queryOptions } from '@tanstack/react-query';
import { client } from '../client.ts';
import { beat } from './page-of.ts';

/** What waits for a person, or longer than it should; it stays fresh. */
export const attention = () =>
  queryOptions({
    queryKey: ['attention'],
    queryFn: async ({ signal }) => (await client.listAttention({ signal })).body.items,
    refetchInterval: beat,
  });
