import { Alert, Button, Modal, Stack, Textarea } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import type { Problem } from '@ripen/domain';
import { IconFileImport } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { client } from '../../api.ts';
import { FileDrop, type ReadFile } from '../../forms/file-drop.tsx';
import { FormFoot } from '../../forms/form-foot.tsx';
import { Refusal } from '../../forms/refusal.tsx';
import { useChange } from '../../list/use-change.ts';
import { readWorkflow } from './read-workflow.ts';

// Indented, a file is longer than what is sent of it.
const mostBytes = 1_000_000;

const Wrong = ({ problems }: { problems: readonly Problem[] }) =>
  problems.length === 0 ? null : (
    <Alert color="red" title="This can’t be imported">
      {problems.slice(0, 5).map(({ pointer, detail }) => (
        <div key={`${pointer} ${detail}`}>{pointer === '' ? detail : `${pointer}: ${detail}`}</div>
      ))}
      {problems.length > 5 ? <div>and {problems.length - 5} more</div> : null}
    </Alert>
  );

const Form = ({ onClose }: { onClose: () => void }) => {
  const navigate = useNavigate();
  const [text, setText] = useState('');
  const [file, setFile] = useState<ReadFile | null>(null);
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const { mutate, isPending, error } = useChange({
    change: (body: Parameters<typeof client.createWorkflow>[0]['body']) => client.createWorkflow({ body }),
    renews: ['workflows'],
    said: ({ body: { name } }) => `“${name}” is imported as a draft`,
    then: ({ body: { id } }) => void navigate({ to: '/workflows/$id', params: { id } }),
  });
  const submit = (): void => {
    const read = readWorkflow(text);
    setProblems(read.ok ? [] : read.error);
    if (read.ok) mutate(read.value);
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <Stack gap="md">
        <FileDrop
          label="Choose a JSON file"
          accept="application/json,.json"
          most={mostBytes}
          file={file}
          onFile={(chosen) => {
            setFile(chosen);
            if (chosen !== null) setText(chosen.text);
          }}
        />
        <Textarea
          label="Or its text"
          placeholder="Paste the JSON of a workflow"
          rows={8}
          value={text}
          onChange={({ currentTarget }) => setText(currentTarget.value)}
          spellCheck={false}
        />
        <Wrong problems={problems} />
        <Refusal error={error} title="It wasn’t imported" />
        <FormFoot act="Import as a draft" busy={isPending} disabled={text.trim() === ''} onCancel={onClose} />
      </Stack>
    </form>
  );
};

/** Brings in a workflow that was exported as JSON, as a draft. */
export const ImportWorkflow = () => {
  const [opened, { open, close }] = useDisclosure(false);
  return (
    <>
      <Button variant="default" leftSection={<IconFileImport size={16} stroke={1.75} aria-hidden />} onClick={open}>
        Import
      </Button>
      <Modal opened={opened} onClose={close} title="Import a workflow" size="lg">
        <Form onClose={close} />
      </Modal>
    </>
  );
};
