import type { Answered, Endpoints } from '@ripen/contract';
import { useQuery } from '@tanstack/react-query';
import { client } from '../../api.ts';
import { useBench } from '../model/bench.ts';
import { windowName } from './window-name.ts';

/** Who else has the workflow open, and who saved its draft last. */
export type Others = Answered<Endpoints['noteEditing']>;

const beat = 10_000;

let named: string | undefined;

// One for as long as the page is there: who comes back to the editor is still in the same window.
const thisWindow = (): string => (named ??= windowName(window));

/** Says that this window has the workflow open for as long as it is seen, and tells who else has; undefined until that is known. */
export const useOthers = (): Others | undefined => {
  const { workflowId } = useBench();
  const tab = thisWindow();
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
