import type { LeadShape } from '@ripen/contract';
import { BandPill, type Column, Count, Pill, TimeText } from '@ripen/ui';
import { useQuery } from '@tanstack/react-query';
import { queries } from '../../api.ts';
import { RowLink } from '../../links/row-link.tsx';
import { leadName } from '../../words/lead-name.ts';

const shown = (value: unknown): string => (typeof value === 'string' || typeof value === 'number' ? String(value) : '');

const columns = (labelOf: (stage: string) => string): readonly Column<LeadShape>[] => [
  {
    key: 'name',
    label: 'Name',
    width: 176,
    render: (lead) => (
      <RowLink to="/leads/$id" params={{ id: lead.id }}>
        {leadName(lead)}
      </RowLink>
    ),
  },
  { key: 'email', label: 'Email', sort: 'email', from: 'sm', render: ({ email }) => email },
  { key: 'company', label: 'Company', width: 164, from: 'lg', render: ({ fields }) => shown(fields.company) },
  {
    key: 'stage',
    label: 'Stage',
    width: 168,
    from: 'md',
    render: ({ stage }) => <Pill tone="gray">{labelOf(stage)}</Pill>,
  },
  { key: 'band', label: 'Band', width: 92, render: ({ band }) => <BandPill band={band} /> },
  {
    key: 'score',
    label: 'Score',
    width: 84,
    right: true,
    sort: 'score',
    render: ({ score }) => <Count value={score} />,
  },
  {
    key: 'created',
    label: 'Added',
    width: 132,
    from: 'lg',
    sort: 'createdAt',
    render: ({ createdAt }) => <TimeText at={createdAt} />,
  },
];

/** The columns of a table of leads, with the workspace's own words for stages. */
export const useLeadColumns = (): readonly Column<LeadShape>[] => {
  const { data: setting } = useQuery(queries.setting());
  return columns((stage) => setting?.stages.find(({ name }) => name === stage)?.label ?? stage);
};
