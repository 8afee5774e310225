import { Button, Group, Modal, Radio, Stack, Text, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useDisclosure } from '@mantine/hooks';
import { type WorkflowKind, workflowKinds } from '@ripen/workflow';
import { IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { client, queries } from '../../api.ts';
import { useChange } from '../../list/use-change.ts';
import { kindWords } from './kind-words.ts';
import classes from './new-workflow.module.css';
import { startingDraft } from './starting-draft.ts';
import { Refusal } from '../../forms/refusal.tsx';
import { FormFoot } from '../../forms/form-foot.tsx';

const useCreate = () => {
  const navigate = useNavigate();
  const { data: setting } = useQuery(queries.setting());
  const event = setting?.events[0] ?? 'Signed Up';
  return useChange({
    change: ({ name, kind }: { name: string; kind: WorkflowKind }) =>
      client.createWorkflow({ body: startingDraft(name, kind, event) }),
    renews: ['workflows'],
    then: ({ body: { id } }) => void navigate({ to: '/workflows/$id', params: { id } }),
  });
};

const KindCard = ({ kind }: { kind: WorkflowKind }) => (
  <Radio.Card value={kind} className={classes.card} aria-label={kindWords[kind].word}>
    <Group wrap="nowrap" align="flex-start" gap="md">
      <Radio.Indicator />
      <div>
        <Text fw={600}>{kindWords[kind].word}</Text>
        <Text size="sm" c="dimmed">
          {kindWords[kind].about}
        </Text>
      </div>
    </Group>
  </Radio.Card>
);

const NewWorkflowForm = ({ onCancel }: { onCancel: () => void }) => {
  const { mutate, isPending, error } = useCreate();
  const form = useForm<{ name: string; kind: WorkflowKind }>({
    initialValues: { name: '', kind: 'nurture' },
    validate: { name: (name) => (name.trim() === '' ? 'Give it a name that your colleagues will recognise' : null) },
  });
  return (
    <form onSubmit={form.onSubmit((values) => mutate(values))}>
      <Stack gap="lg">
        <TextInput label="Name" maxLength={128} data-autofocus {...form.getInputProps('name')} />
        <Radio.Group label="Kind" {...form.getInputProps('kind')}>
          <Stack gap="sm" mt={4}>
            {workflowKinds.map((kind) => (
              <KindCard key={kind} kind={kind} />
            ))}
          </Stack>
        </Radio.Group>
        <Refusal error={error} title="The workflow wasn’t made." />
        <FormFoot act="Make it and open the editor" busy={isPending} onCancel={onCancel} />
      </Stack>
    </form>
  );
};

/** The button that makes a workflow, and the questions it asks. */
export const NewWorkflow = () => {
  const [open, { open: ask, close }] = useDisclosure(false);
  return (
    <>
      <Button leftSection={<IconPlus size={16} stroke={2} aria-hidden />} onClick={ask}>
        New workflow
      </Button>
      <Modal opened={open} onClose={close} title="New workflow">
        <NewWorkflowForm onCancel={close} />
      </Modal>
    </>
  );
};
