import type { PlanEntry } from '@ripen/contract';
import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { client } from '../../api.ts';
import { useBench } from '../model/bench.ts';
import { useKeeping } from './head.ts';

/** What goes along with a publication. */
interface Along {
  despiteTests: boolean;
  note: string;
  plan: readonly PlanEntry[];
}

/** Publishes the draft as it is on the screen; `onDone` is called once it is live. */
export const usePublish = (onDone: () => void) => {
  const { workflowId } = useBench();
  const { autosave, head } = useKeeping();
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: async ({ despiteTests, note, plan }: Along) => {
      if (!(await autosave.flush())) throw new Error('The draft can’t be saved now, so it can’t be published either.');
      const said = note.trim();
      const body = { despiteTests, plan: [...plan], ...(said === '' ? {} : { note: said }) };
      return (await client.publishWorkflow({ params: { id: workflowId }, body })).body;
    },
    onSuccess: async ({ version }) => {
      const { body } = await client.getWorkflow({ params: { id: workflowId } });
      head.setState({ workflow: body });
      onDone();
      notifications.show({
        title: `Live, version ${version}`,
        message: 'Leads who come in from now on walk this version.',
        color: 'green',
      });
      await queryClient.invalidateQueries({ queryKey: ['workflows'] });
    },
  });
};
