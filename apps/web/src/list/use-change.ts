import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { problemWords } from '../words/problem-words.ts';

/** A change of something on the server. */
export interface Change<Input, Output> {
  change: (input: Input) => Promise<Output>;
  /** Keys of the queries that know it: they are asked again. */
  renews: readonly string[];
  /** What to say once it is done; it names the thing. */
  said?: (output: Output, input: Input) => string;
  /** What happens next. */
  then?: (output: Output, input: Input) => void;
  /** The title of the toast when it fails; without one the caller shows `error` itself. */
  failed?: string;
}

/** Changes something, renews what knows it, and says so. */
export const useChange = <Input, Output>({ change, renews, said, then, failed }: Change<Input, Output>) => {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess: async (output, input) => {
      await Promise.all(renews.map((key) => queryClient.invalidateQueries({ queryKey: [key] })));
      if (said !== undefined) notifications.show({ message: said(output, input) });
      then?.(output, input);
    },
    onError: (error) => {
      if (failed !== undefined) notifications.show({ color: 'red', title: failed, message: problemWords(error) });
    },
  });
};
