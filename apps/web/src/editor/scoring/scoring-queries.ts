import { queryOptions } from '@tanstack/react-query';
import { client } from '../../api.ts';
import type { Autosave } from '../save/autosave.ts';

const beat = 1_500;

/** How far a model's points are given anew; it stays fresh while that is under way. */
export const rescoreOf = (id: string) =>
  queryOptions({
    queryKey: ['workflows', 'rescore', id],
    queryFn: async ({ signal }) => (await client.getRescore({ params: { id }, signal })).body,
    refetchInterval: ({ state }) => (state.data?.running === true ? beat : false),
  });

/** What a model's draft would do to today's leads, asked anew each time it is looked at; the draft is saved first. */
export const scorePreviewOf = (id: string, autosave: Autosave) =>
  queryOptions({
    queryKey: ['score preview', id],
    queryFn: async ({ signal }) => {
      if (!(await autosave.flush()))
        throw new Error('The draft can’t be saved now, so nobody can tell what it would do');
      return (await client.previewScores({ params: { id }, signal })).body;
    },
    gcTime: 0,
    retry: false,
    refetchOnWindowFocus: false,
  });
