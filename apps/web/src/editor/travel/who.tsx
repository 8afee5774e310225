import { SegmentedControl, Select, Stack } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import type { InventedLead } from '@ripen/engine';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { queries } from '../../api.ts';
import { nameOf } from '../live/name-of.ts';
import { Invented } from './invented.tsx';

/** Whose future is looked at. */
export interface WhoProps {
  lead: string | null;
  invented: InventedLead;
  onLead: (lead: string | null) => void;
  onInvented: (lead: InventedLead) => void;
}

const Known = ({ lead, onLead }: Pick<WhoProps, 'lead' | 'onLead'>) => {
  const [search, setSearch] = useState('');
  const [asked] = useDebouncedValue(search.trim(), 250);
  const { data: leads = [] } = useQuery({ ...queries.leadsLike(asked), placeholderData: keepPreviousData });
  return (
    <Select
      label="Lead"
      placeholder="Name, email or external id"
      searchable
      filter={({ options }) => options}
      data={leads.map((one) => ({ value: one.id, label: nameOf(one) }))}
      value={lead === '' ? null : lead}
      onChange={(id) => id !== null && onLead(id)}
      onSearchChange={setSearch}
      nothingFoundMessage="No lead fits this search."
      data-testid="travel-lead"
    />
  );
};

/** Asks whether a lead there is travels, or one made up, and what is known of it. */
export const Who = ({ lead, invented, onLead, onInvented }: WhoProps) => (
  <Stack gap="sm">
    <SegmentedControl
      fullWidth
      size="xs"
      aria-label="Who travels"
      data={[
        { value: 'invented', label: 'A lead made up' },
        { value: 'known', label: 'One of yours' },
      ]}
      value={lead === null ? 'invented' : 'known'}
      onChange={(who) => onLead(who === 'invented' ? null : '')}
    />
    {lead === null ? <Invented lead={invented} onChange={onInvented} /> : <Known lead={lead} onLead={onLead} />}
  </Stack>
);
