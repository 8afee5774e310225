import { Button, Checkbox, Group, Modal, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useDisclosure } from '@mantine/hooks';
import { type Answered, type Endpoints, type KeyShape, scopes } from '@ripen/contract';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { client } from '../../../api.ts';
import { useChange } from '../../../list/use-change.ts';
import { MadeKey } from './made-key.tsx';
import { scopeWords } from './scope-words.ts';
import { Refusal } from '../../../forms/refusal.tsx';

type Made = Answered<Endpoints['createKey']>;
type Draft = { name: string; scopes: KeyShape['scopes'] };

const KeyForm = ({ onMade }: { onMade: (made: Made) => void }) => {
  const { mutate, isPending, error } = useChange({
    change: (body: Draft) => client.createKey({ body }),
    renews: ['keys'],
    then: ({ body }) => onMade(body),
  });
  const form = useForm<Draft>({
    initialValues: { name: '', scopes: ['ingest'] },
    validate: {
      name: (name) => (name.trim() === '' ? 'Say who will use it, such as “Website”' : null),
      scopes: (chosen) => (chosen.length === 0 ? 'Choose what it may do' : null),
    },
  });
  return (
    <form onSubmit={form.onSubmit((values) => mutate(values))}>
      <Stack gap="lg">
        <TextInput label="Name" maxLength={128} data-autofocus {...form.getInputProps('name')} />
        <Checkbox.Group label="It may" {...form.getInputProps('scopes')}>
          <Stack gap="sm" mt="xs">
            {scopes.map((scope) => (
              <Checkbox
                key={scope}
                value={scope}
                label={scopeWords[scope].word}
                description={scopeWords[scope].about}
              />
            ))}
          </Stack>
        </Checkbox.Group>
        <Refusal error={error} title="The key wasn’t made." />
        <Group justify="flex-end">
          <Button type="submit" loading={isPending}>
            Make the key
          </Button>
        </Group>
      </Stack>
    </form>
  );
};

/** The button that makes a key, the questions it asks, and the secret, shown once. */
export const NewKey = () => {
  const [open, { open: ask, close }] = useDisclosure(false);
  const [made, setMade] = useState<Made | null>(null);
  const start = () => {
    setMade(null);
    ask();
  };
  return (
    <>
      <Button leftSection={<IconPlus size={16} stroke={2} aria-hidden />} onClick={start}>
        New key
      </Button>
      <Modal
        opened={open}
        onClose={close}
        size={made === null ? 'md' : 'lg'}
        title={made === null ? 'New key' : `The key “${made.name}”`}
        closeOnClickOutside={made === null}
      >
        {made === null ? <KeyForm onMade={setMade} /> : <MadeKey made={made} onDone={close} />}
      </Modal>
    </>
  );
};
