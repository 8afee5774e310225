import { Button, Modal, SimpleGrid, Stack, Text, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useDisclosure } from '@mantine/hooks';
import { IconPlus } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { client } from '../../api.ts';
import { useChange } from '../../list/use-change.ts';
import { leadName } from '../../words/lead-name.ts';
import { Refusal } from '../../forms/refusal.tsx';
import { FormFoot } from '../../forms/form-foot.tsx';

const blank = { email: '', firstName: '', lastName: '', company: '' };

const filled = (fields: Record<string, string>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(fields).flatMap(([name, value]) => (value.trim() === '' ? [] : [[name, value.trim()]])),
  );

const useAdd = () => {
  const navigate = useNavigate();
  return useChange({
    change: ({ email, ...fields }: typeof blank) =>
      client.upsertLead({ body: { email: email.trim(), fields: filled(fields) } }),
    renews: ['leads'],
    said: ({ body }) => `${leadName(body)} is a lead now`,
    then: ({ body: { id } }) => void navigate({ to: '/leads/$id', params: { id } }),
  });
};

const AddLeadForm = ({ onCancel }: { onCancel: () => void }) => {
  const { mutate, isPending, error } = useAdd();
  const form = useForm({
    initialValues: blank,
    validate: {
      email: (email) => (/^\S+@\S+$/.test(email.trim()) ? null : 'An email address, such as ada@example.com'),
    },
  });
  return (
    <form onSubmit={form.onSubmit((values) => mutate(values))} noValidate>
      <Stack gap="lg">
        <TextInput label="Email" type="email" required data-autofocus {...form.getInputProps('email')} />
        <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="md">
          <TextInput label="First name" {...form.getInputProps('firstName')} />
          <TextInput label="Last name" {...form.getInputProps('lastName')} />
        </SimpleGrid>
        <TextInput label="Company" {...form.getInputProps('company')} />
        <Text size="sm" c="dimmed">
          If somebody with this email is known already, they get what you filled in here.
        </Text>
        <Refusal error={error} title="The lead wasn’t added." />
        <FormFoot act="Add the lead" busy={isPending} onCancel={onCancel} />
      </Stack>
    </form>
  );
};

/** The button that adds a lead by hand, and the questions it asks. */
export const AddLead = () => {
  const [open, { open: ask, close }] = useDisclosure(false);
  return (
    <>
      <Button leftSection={<IconPlus size={16} stroke={2} aria-hidden />} onClick={ask}>
        Add a lead
      </Button>
      <Modal opened={open} onClose={close} title="Add a lead">
        <AddLeadForm onCancel={close} />
      </Modal>
    </>
  );
};
