import type { Answered, Endpoints } from '@ripen/contract';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { client } from '../../api.ts';
import { useBench } from '../model/bench.ts';

/** Who else has the workflow open, and who saved its draft last. */
export type Others = Answered<Endpoints['noteEditing']>;

const beat = 10_000;

// The browser makes UUIDs on secure pages only; this one names a window, wherever it is.
const newTab = (): string =>
  [...crypto.getRandomValues(new Uint8Array(16))]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('')
    .replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');

/** Says that this window has the workflow open for as long as it is seen, and tells who else has; undefined until that is known. */
export const useOthers = (): Others | undefined => {
  const { workflowId } = useBench();
  const [tab] = useState(newTab);
  const { data } = useQuery({
    queryKey: ['editing', workflowId, tab],
    queryFn: async ({ signal }) =>
      (await client.noteEditing({ params: { id: workflowId }, body: { tab }, signal })).body,
    refetchInterval: beat,
    staleTime: 0,
    retry: false,
  });
  return data;
};
