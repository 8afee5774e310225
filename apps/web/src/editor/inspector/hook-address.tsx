import { Button, Input, Stack, Text } from '@mantine/core';
import { ProblemError } from '@ripen/client';
import { ConfirmAct, CopyField } from '@ripen/ui';
import { queryOptions, useQuery, useQueryClient } from '@tanstack/react-query';
import { client } from '../../client.ts';
import { useBench } from '../model/bench.ts';

const isMissing = (error: unknown): boolean => error instanceof ProblemError && error.problem.status === 404;

const hookOf = (id: string) =>
  queryOptions({
    queryKey: ['workflows', 'hook', id],
    queryFn: async ({ signal }) => {
      try {
        return (await client.getHook({ params: { id }, signal })).body;
      } catch (error) {
        if (isMissing(error)) return null;
        throw error;
      }
    },
  });

/** The workflow's own address for calls, its secret, and a way to replace both. */
export const HookAddress = () => {
  const { workflowId, readOnly } = useBench();
  const queryClient = useQueryClient();
  const { data } = useQuery(hookOf(workflowId));
  const make = async (): Promise<void> => {
    const { body } = await client.makeHook({ params: { id: workflowId } });
    queryClient.setQueryData(hookOf(workflowId).queryKey, body);
  };
  if (data === undefined) return null;
  if (data === null)
    return (
      <Button variant="light" onClick={() => void make()} disabled={readOnly} data-testid="make-address">
        Make its address
      </Button>
    );
  return (
    <Stack gap="xs">
      <Input.Label>Address to call</Input.Label>
      <CopyField label="Address" value={data.address} />
      <Input.Label>Secret that signs calls</Input.Label>
      <CopyField label="Secret" value={data.secret} />
      <Text size="xs" c="dimmed">
        Whoever knows the address can start this flow. It answers once the workflow is published.
      </Text>
      <ConfirmAct
        title="Replace this address?"
        about="The address and the secret stop working at once: give the new ones to the program that calls."
        act="Replace"
        onAct={make}
      >
        {(ask) => (
          <Button variant="subtle" size="xs" onClick={ask} disabled={readOnly} style={{ alignSelf: 'flex-start' }}>
            Replace them
          </Button>
        )}
      </ConfirmAct>
    </Stack>
  );
};
