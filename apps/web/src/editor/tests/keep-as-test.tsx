import { Button, Group, TextInput } from '@mantine/core';
import type { SurroundingsShape } from '@ripen/contract';
import { IconChecklist } from '@tabler/icons-react';
import { useState } from 'react';
import { client } from '../../api.ts';
import { Refusal } from '../../forms/refusal.tsx';
import { useChange } from '../../list/use-change.ts';
import { useBench } from '../model/bench.ts';
import { useKeeping } from '../publish/head.ts';
import type { Plans } from '../travel/journey.ts';
import { testOf } from './test-of.ts';

/** The journey that would be kept. */
export interface KeepAsTestProps {
  plans: Plans;
  surroundings: SurroundingsShape;
}

const focusOn = (field: HTMLInputElement | null): void => field?.focus();

const useKeep = ({ plans, surroundings }: KeepAsTestProps, onKept: () => void) => {
  const { workflowId, flow } = useBench();
  const { autosave } = useKeeping();
  return useChange({
    change: async (name: string) => {
      if (!(await autosave.flush())) throw new Error('The draft can’t be saved now, so nothing can be kept of it');
      const workflow = { id: workflowId, document: flow.getState().document };
      const body = testOf(name, { workflow, surroundings, plans });
      return (await client.createWorkflowTest({ params: { id: workflowId }, body })).body;
    },
    renews: ['workflows'],
    said: ({ name }) => `“${name}” is kept as a test: it runs at every publish`,
    then: onKept,
  });
};

/** Keeps a journey as a test of the workflow, under a name. */
export const KeepAsTest = (props: KeepAsTestProps) => {
  const [name, setName] = useState<string | null>(null);
  const { mutate, isPending, error, reset } = useKeep(props, () => setName(null));
  if (name === null)
    return (
      <Button
        variant="default"
        size="xs"
        leftSection={<IconChecklist size={14} aria-hidden />}
        style={{ alignSelf: 'flex-start' }}
        onClick={() => setName('')}
      >
        Keep as a test
      </Button>
    );
  const blank = name.trim() === '';
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (!blank) mutate(name.trim());
      }}
    >
      <TextInput
        label="What this test is called"
        description={
          props.plans.lead
            ? 'Kept of this lead is only what rules look at, without name and address.'
            : 'The story as it is told now is what later drafts are held against.'
        }
        placeholder="A large company that reads nothing"
        maxLength={128}
        value={name}
        onChange={({ currentTarget }) => setName(currentTarget.value)}
        ref={focusOn}
      />
      <Refusal error={error} title="It wasn’t kept" />
      <Group gap="xs" mt="xs">
        <Button size="xs" type="submit" loading={isPending} disabled={blank}>
          Keep
        </Button>
        <Button
          size="xs"
          variant="default"
          onClick={() => {
            reset();
            setName(null);
          }}
        >
          Cancel
        </Button>
      </Group>
    </form>
  );
};
