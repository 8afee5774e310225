import { queryOptions } from '@tanstack/react-query';
import { client } from '../../api.ts';
import type { Autosave } from '../save/autosave.ts';

const beat = 1_500;

/** What publishing the draft would change, and where leads wait; asked anew each time it is looked at, and the draft is saved first. */
export const publishPreviewOf = (id: string, autosave: Autosave) =>
  queryOptions({
    queryKey: ['publish preview', id],
    queryFn: async ({ signal }) => {
      if (!(await autosave.flush()))
        throw new Error('The draft can’t be saved now, so nobody can tell whom it concerns');
      return (await client.previewPublish({ params: { id }, signal })).body;
    },
    gcTime: 0,
    retry: false,
    refetchOnWindowFocus: false,
  });

/** How many leads of a paused workflow would get what; asked anew each time it is looked at. */
export const resumePreviewOf = (id: string) =>
  queryOptions({
    queryKey: ['resume preview', id],
    queryFn: async ({ signal }) => (await client.previewResume({ params: { id }, signal })).body,
    gcTime: 0,
    refetchOnWindowFocus: false,
  });

/** How far the newest plan, or the newest going on after a pause, has come; it stays fresh while that is under way. */
export const progressOf = (id: string) =>
  queryOptions({
    queryKey: ['workflows', 'progress', id],
    queryFn: async ({ signal }) => (await client.getProgress({ params: { id }, signal })).body,
    refetchInterval: ({ state }) => (state.data?.running === true ? beat : false),
  });
