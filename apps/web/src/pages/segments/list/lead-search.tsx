import { Select, Text } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconUserPlus } from '@tabler/icons-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { queries } from '../../../api.ts';
import { leadName } from '../../../words/lead-name.ts';
import { problemWords } from '../../../words/problem-words.ts';

interface Props {
  /** Hears the id of a lead that was chosen. */
  onChoose: (id: string) => void;
  error: unknown;
}

/** Searches leads by name, email or external id, and hands on the one that is chosen; it is empty again then. */
export const LeadSearch = ({ onChoose, error }: Props) => {
  const [search, setSearch] = useState('');
  const [asked] = useDebouncedValue(search.trim(), 250);
  const { data: leads = [] } = useQuery({ ...queries.leadsLike(asked), placeholderData: keepPreviousData });
  const choose = (id: string | null) => {
    if (id !== null) onChoose(id);
    setSearch('');
  };
  return (
    <Select
      aria-label="Put a lead on the list"
      placeholder="Put a lead on the list: name or email"
      leftSection={<IconUserPlus size={16} stroke={1.75} aria-hidden />}
      rightSection={<span />}
      style={{ flex: '0 1 380px' }}
      searchable
      data={leads.map((lead) => ({ value: lead.id, label: leadName(lead) }))}
      filter={({ options }) => options}
      renderOption={({ option }) => {
        const lead = leads.find(({ id }) => id === option.value);
        return (
          <span>
            {option.label}
            <Text size="xs" c="dimmed">
              {lead?.email ?? lead?.externalId}
            </Text>
          </span>
        );
      }}
      nothingFoundMessage="No lead fits this search"
      value={null}
      searchValue={search}
      onSearchChange={setSearch}
      onChange={choose}
      error={error === null ? null : problemWords(error)}
    />
  );
};
