import { notifications } from '@mantine/notifications';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { client } from '../../api.ts';
import { problemWords } from '../../words/problem-words.ts';
import { useBench } from '../model/bench.ts';
import { rescoreOf } from './scoring-queries.ts';

/** How far this model's points are given anew, and how to begin and to end that; a refusal is told in a notice. */
export const useRescore = () => {
  const { workflowId } = useBench();
  const queryClient = useQueryClient();
  const { data: progress } = useQuery(rescoreOf(workflowId));
  const start = useMutation({
    mutationFn: async () => (await client.startRescore({ params: { id: workflowId } })).body,
    onSuccess: (begun) => queryClient.setQueryData(rescoreOf(workflowId).queryKey, begun),
    onError: (error) =>
      notifications.show({ title: 'Recomputing didn’t begin', message: problemWords(error), color: 'red' }),
  });
  const cancel = useMutation({
    mutationFn: async () => (await client.cancelRescore({ params: { id: workflowId } })).body,
    onSuccess: (ended) => queryClient.setQueryData(rescoreOf(workflowId).queryKey, ended),
    onError: (error) =>
      notifications.show({ title: 'Recomputing goes on', message: problemWords(error), color: 'red' }),
  });
  return { progress, start, cancel };
};
