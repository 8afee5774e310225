import { Button, Group, Modal, Radio, ScrollArea, Stack, Text, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import type { LeadShape } from '@ripen/contract';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { client, queries } from '../../api.ts';
import { useChange } from '../../list/use-change.ts';
import { useBench } from '../model/bench.ts';
import { useHead } from '../publish/head.ts';
import { nameOf } from './name-of.ts';

const useStart = (onDone: () => void) => {
  const { workflowId, view } = useBench();
  return useChange({
    change: async (lead: LeadShape) =>
      (await client.startRuns({ params: { id: workflowId }, body: { leads: [lead.id] } })).body.items,
    renews: ['workflows', 'leads'],
    said: ([run], lead) =>
      run?.started ? `${nameOf(lead)} is on the way` : `${nameOf(lead)} is in this workflow already`,
    then: ([run]) => {
      onDone();
      if (run) view.setState({ panel: 'runs', run: run.id });
    },
    failed: 'The lead can’t be started',
  });
};

const Choose = ({
  leads,
  chosen,
  onChoose,
}: {
  leads: LeadShape[] | undefined;
  chosen: string | null;
  onChoose: (id: string) => void;
}) => (
  <ScrollArea.Autosize mah={300} mih={120}>
    <Radio.Group value={chosen} onChange={onChoose} aria-label="Leads">
      <Stack gap="sm" p={2}>
        {leads?.map((lead) => (
          <Radio key={lead.id} value={lead.id} label={nameOf(lead)} description={lead.email ?? lead.externalId} />
        ))}
      </Stack>
    </Radio.Group>
    {leads?.length === 0 ? (
      <Text c="dimmed" size="sm">
        No lead fits this search.
      </Text>
    ) : null}
  </ScrollArea.Autosize>
);

/** Asks for a lead and starts it in the published workflow. */
export const StartDialog = ({ onClose }: { onClose: () => void }) => {
  const version = useHead((workflow) => workflow.version);
  const [search, setSearch] = useState('');
  const [asked] = useDebouncedValue(search.trim(), 250);
  const [chosen, setChosen] = useState<string | null>(null);
  const { data: leads } = useQuery({ ...queries.leadsLike(asked), placeholderData: keepPreviousData });
  const start = useStart(onClose);
  const lead = leads?.find(({ id }) => id === chosen);
  return (
    <Modal opened onClose={onClose} title="Start for a lead">
      <Stack gap="md">
        <Text size="sm" c="dimmed">
          The lead enters version {version} now, as if the API had started it. What the flow does is done for real.
        </Text>
        <TextInput
          label="Search a lead"
          placeholder="Name, email or external id"
          value={search}
          onChange={({ currentTarget }) => setSearch(currentTarget.value)}
          data-autofocus
        />
        <Choose leads={leads} chosen={chosen} onChoose={setChosen} />
        <Group justify="flex-end" gap="sm">
          <Button variant="default" onClick={onClose}>
            Cancel
          </Button>
          <Button disabled={!lead} loading={start.isPending} onClick={() => lead && start.mutate(lead)}>
            Start
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
};
