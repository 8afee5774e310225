import { Button, Group, Modal, Select, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import type { LeadShape, WorkflowSummary } from '@ripen/contract';
import { IconPlayerPlay } from '@tabler/icons-react';
import { useState } from 'react';
import { client, queries } from '../../api.ts';
import { LinkText } from '../../links/link-text.tsx';
import { useChange } from '../../list/use-change.ts';
import { useList } from '../../list/use-list.ts';
import { leadName } from '../../words/lead-name.ts';
import { Refusal } from '../../forms/refusal.tsx';

const isOpen = ({ kind, status }: WorkflowSummary): boolean => kind === 'nurture' && status === 'live';

const useStart = (lead: LeadShape, onDone: () => void) =>
  useChange({
    change: (id: string) => client.startRuns({ params: { id }, body: { leads: [lead.id] } }),
    renews: ['leads', 'runs', 'workflows'],
    said: ({ body: { items } }) => {
      const [run] = items;
      if (run === undefined) return 'Nobody was started';
      return run.started
        ? `${leadName(lead)} is in “${run.workflowName}” now`
        : `${leadName(lead)} was in “${run.workflowName}” already`;
    },
    then: onDone,
  });

const StartForm = ({ lead, onDone }: { lead: LeadShape; onDone: () => void }) => {
  const { rows, more } = useList(queries.workflows(false));
  const [chosen, setChosen] = useState<string | null>(null);
  const { mutate, isPending, error } = useStart(lead, onDone);
  const choices = rows?.filter(isOpen).map(({ id, name }) => ({ value: id, label: name })) ?? [];
  if (rows !== undefined && choices.length === 0 && more === undefined)
    return (
      <Text>
        No nurture flow is live. Publish one under{' '}
        <LinkText to="/workflows" underline="always">
          workflows
        </LinkText>{' '}
        first.
      </Text>
    );
  return (
    <Stack gap="lg">
      <Select
        label="Workflow"
        placeholder={rows === undefined ? 'Reading…' : 'Choose a live workflow'}
        data={choices}
        value={chosen}
        onChange={setChosen}
        searchable
        data-autofocus
      />
      {more === undefined ? null : (
        <Button variant="default" size="xs" loading={more.loading} onClick={more.load}>
          Look through more workflows
        </Button>
      )}
      <Refusal error={error} title="They weren’t started." />
      <Group justify="flex-end" gap="sm">
        <Button variant="default" onClick={onDone}>
          Cancel
        </Button>
        <Button loading={isPending} disabled={chosen === null} onClick={() => chosen !== null && mutate(chosen)}>
          Start
        </Button>
      </Group>
    </Stack>
  );
};

/** The button that starts a lead in a workflow by hand, and the question in which. */
export const StartRun = ({ lead }: { lead: LeadShape }) => {
  const [open, { open: ask, close }] = useDisclosure(false);
  return (
    <>
      <Button leftSection={<IconPlayerPlay size={16} stroke={1.75} aria-hidden />} onClick={ask}>
        Start in a workflow
      </Button>
      <Modal opened={open} onClose={close} title={`Start ${leadName(lead)} in a workflow`}>
        <StartForm lead={lead} onDone={close} />
      </Modal>
    </>
  );
};
