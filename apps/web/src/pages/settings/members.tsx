import type { Answered, Endpoints } from '@ripen/contract';
import { type Column, DataTable, EmptyState } from '@ripen/ui';
import { IconUsers } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { queries } from '../../api.ts';
import { Failure } from '../../shell/failure.tsx';

type Member = Answered<Endpoints['listMembers']>['items'][number];

const columns: readonly Column<Member>[] = [
  { key: 'name', label: 'Name', render: ({ name }) => name },
  { key: 'email', label: 'Email', render: ({ email }) => email },
  { key: 'role', label: 'Role', width: 120, render: ({ role }) => role },
];

/** The people of the workspace. */
export const Members = () => {
  const { data, error, refetch } = useQuery(queries.members());
  if (error !== null && data === undefined)
    return <Failure error={error} what="the members" onRetry={() => void refetch()} part />;
  return (
    <DataTable
      label="Members"
      columns={columns}
      rows={data?.items}
      keyOf={({ id }) => id}
      skeletons={2}
      empty={
        <EmptyState icon={IconUsers} title="Nobody is a member">
          Whoever signs in to this workspace is listed here.
        </EmptyState>
      }
    />
  );
};
