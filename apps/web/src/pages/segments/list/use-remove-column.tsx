import { ActionIcon } from '@mantine/core';
import type { LeadShape } from '@ripen/contract';
import type { Column } from '@ripen/ui';
import { IconX } from '@tabler/icons-react';
import { client } from '../../../api.ts';
import { useChange } from '../../../list/use-change.ts';
import { leadName } from '../../../words/lead-name.ts';
import classes from '../segments.module.css';

/** A column that takes leads off a list. */
export const useRemoveColumn = (id: string): Column<LeadShape> => {
  const { mutate, isPending, variables } = useChange({
    change: (lead: LeadShape) => client.changeSegmentLeads({ params: { id }, body: { remove: [lead.id] } }),
    renews: ['segments', 'leads'],
    said: (_, lead) => `${leadName(lead)} is off the list`,
    failed: 'The lead is still on the list',
  });
  return {
    key: 'remove',
    label: 'Take off',
    width: 92,
    right: true,
    render: (lead) => (
      <ActionIcon
        className={classes.remove}
        variant="subtle"
        color="gray"
        aria-label={`Take ${leadName(lead)} off the list`}
        loading={isPending && variables.id === lead.id}
        onClick={() => mutate(lead)}
      >
        <IconX size={16} stroke={1.75} aria-hidden />
      </ActionIcon>
    ),
  };
};
