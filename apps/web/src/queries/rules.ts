import type { Json } from '@ripen/domain';
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { client } from '../client.ts';

/** What a rule says in English, what is wrong with it, and how many leads it holds for now; a rule no longer asked about is let go. */
export const ruleAnswer = (rule: Json) =>
  queryOptions({
    queryKey: ['rules', 'answer', rule],
    queryFn: async ({ signal }) => (await client.checkRule({ body: { rule }, signal })).body,
    placeholderData: keepPreviousData,
    staleTime: 10_000,
    retry: false,
  });
