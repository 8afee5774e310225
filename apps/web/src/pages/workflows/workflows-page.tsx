import { Switch, Text } from '@mantine/core';
import type { WorkflowSummary } from '@ripen/contract';
import { type Column, Count, PageHeader, StatusPill, TimeText } from '@ripen/ui';
import { getRouteApi } from '@tanstack/react-router';
import { queries } from '../../api.ts';
import { RowLink } from '../../links/row-link.tsx';
import { ListTable } from '../../list/list-table.tsx';
import { useList } from '../../list/use-list.ts';
import { Page } from '../../shell/page.tsx';
import { countOf } from '../../words/count-of.ts';
import { ImportWorkflow } from './import-workflow.tsx';
import { NewWorkflow } from './new-workflow.tsx';
import { StartFromFlow } from './start-from-flow.tsx';
import { NoWorkflows } from './no-workflows.tsx';
import { WorkflowMenu } from './workflow-menu.tsx';
import { kindWords } from './kind-words.ts';

const route = getRouteApi('/inside/workflows');

const columns: readonly Column<WorkflowSummary>[] = [
  {
    key: 'name',
    label: 'Name',
    render: ({ id, name, inside, entered }) => (
      <>
        <RowLink to="/workflows/$id" params={{ id }} title={name}>
          {name}
        </RowLink>
        <Text hiddenFrom="sm" size="sm" c="dimmed">
          {countOf(inside, 'lead')} inside, {countOf(entered, 'entry', 'entries')}
        </Text>
      </>
    ),
  },
  { key: 'status', label: 'Status', width: 112, render: ({ status }) => <StatusPill status={status} /> },
  { key: 'kind', label: 'Kind', width: 120, from: 'sm', render: ({ kind }) => kindWords[kind].word },
  { key: 'version', label: 'Version', width: 84, right: true, from: 'lg', render: ({ version }) => version ?? '–' },
  {
    key: 'inside',
    label: 'Inside now',
    width: 104,
    right: true,
    from: 'sm',
    render: ({ inside }) => <Count value={inside} />,
  },
  {
    key: 'entered',
    label: 'Entered',
    width: 96,
    right: true,
    from: 'md',
    render: ({ entered }) => <Count value={entered} />,
  },
  { key: 'updated', label: 'Changed', width: 132, from: 'md', render: ({ updatedAt }) => <TimeText at={updatedAt} /> },
  {
    key: 'actions',
    label: 'Actions',
    width: 56,
    right: true,
    render: (workflow) => <WorkflowMenu workflow={workflow} />,
  },
];

/** All workflows: what runs, how many leads are inside, and what can be done with each. */
export const WorkflowsPage = () => {
  const archived = route.useSearch().archived === 'yes';
  const navigate = route.useNavigate();
  const list = useList(queries.workflows(archived));
  return (
    <Page>
      <PageHeader
        title="Workflows"
        about="What leads walk through: nurture flows take their time, scoring models give points at once."
        actions={
          <>
            <Switch
              label="Archived"
              checked={archived}
              onChange={({ currentTarget }) =>
                void navigate({ search: currentTarget.checked ? { archived: 'yes' } : {} })
              }
            />
            {list.rows?.length === 0 && !archived ? null : (
              <>
                <ImportWorkflow />
                <StartFromFlow />
                <NewWorkflow />
              </>
            )}
          </>
        }
      />
      <ListTable
        label="Workflows"
        what="the workflows"
        list={list}
        columns={columns}
        keyOf={({ id }) => id}
        empty={<NoWorkflows archived={archived} />}
        skeletons={4}
      />
    </Page>
  );
};
