import { SegmentedControl, Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { queries } from '../../api.ts';
import { SearchField } from '../../forms/search-field.tsx';
import type { LeadSearch } from './lead-search.ts';
import classes from './leads.module.css';
import { RuleFilter } from './rule-filter.tsx';

const bands = [
  { value: '', label: 'All' },
  { value: 'cold', label: 'Cold' },
  { value: 'warm', label: 'Warm' },
  { value: 'hot', label: 'Hot' },
];

const bandOf = (value: string): LeadSearch['band'] =>
  value === 'cold' || value === 'warm' || value === 'hot' ? value : undefined;

/** What narrows the list of leads; the address holds it all. */
export const LeadFilters = ({
  search,
  onChange,
}: {
  search: LeadSearch;
  onChange: (part: Partial<LeadSearch>) => void;
}) => {
  const { data: setting } = useQuery(queries.setting());
  const stages = setting?.stages.map(({ name, label }) => ({ value: name, label })) ?? [];
  return (
    <div className={classes.filters} role="search" aria-label="Leads">
      <div className={classes.search}>
        <SearchField
          label="Search leads"
          placeholder="Name, email or company"
          value={search.search}
          onChange={(text) => onChange({ search: text })}
        />
      </div>
      <SegmentedControl
        aria-label="Band"
        data={bands}
        value={search.band ?? ''}
        onChange={(band) => onChange({ band: bandOf(band) })}
      />
      <Select
        aria-label="Stage"
        placeholder="Any stage"
        data={stages}
        value={search.stage ?? null}
        onChange={(stage) => onChange({ stage: stage ?? undefined })}
        clearable
        w={184}
      />
      <RuleFilter search={search} onChange={onChange} />
    </div>
  );
};
