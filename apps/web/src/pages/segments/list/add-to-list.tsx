import { Button, Group } from '@mantine/core';
import { IconClipboardList } from '@tabler/icons-react';
import { useState } from 'react';
import { client } from '../../../api.ts';
import { useChange } from '../../../list/use-change.ts';
import { countOf } from '../../../words/count-of.ts';
import { LeadSearch } from './lead-search.tsx';
import { PastePeople } from './paste-people.tsx';

/** Puts leads on a list: one by searching for it, or many by pasting. */
export const AddToList = ({ id }: { id: string }) => {
  const [pasting, setPasting] = useState(false);
  const { mutate, error, isPending, reset } = useChange({
    change: (leads: string[]) => client.changeSegmentLeads({ params: { id }, body: { add: leads } }),
    renews: ['segments', 'leads'],
    said: ({ body }) => `${countOf(body.members, 'lead')} ${body.members === 1 ? 'is' : 'are'} on the list now`,
    then: () => setPasting(false),
  });
  const open = (opened: boolean) => {
    reset();
    setPasting(opened);
  };
  return (
    <Group gap="sm" mb="md">
      <LeadSearch onChoose={(lead) => mutate([lead])} error={pasting ? null : error} />
      <Button
        variant="default"
        leftSection={<IconClipboardList size={16} stroke={1.75} aria-hidden />}
        onClick={() => open(true)}
      >
        Paste many…
      </Button>
      {pasting ? <PastePeople onAdd={mutate} onClose={() => open(false)} busy={isPending} error={error} /> : null}
    </Group>
  );
};
