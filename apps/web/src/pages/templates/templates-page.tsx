import type { TemplateShape } from '@ripen/contract';
import { type Column, EmptyState, PageHeader, TimeText } from '@ripen/ui';
import { IconMail, IconPlus } from '@tabler/icons-react';
import { queries } from '../../api.ts';
import { LinkButton } from '../../links/link-button.tsx';
import { RowLink } from '../../links/row-link.tsx';
import { ListTable } from '../../list/list-table.tsx';
import { useList } from '../../list/use-list.ts';
import { Page } from '../../shell/page.tsx';

const columns: readonly Column<TemplateShape>[] = [
  {
    key: 'name',
    label: 'Name',
    render: ({ id, name }) => (
      <RowLink to="/templates/$id" params={{ id }}>
        {name}
      </RowLink>
    ),
  },
  { key: 'subject', label: 'Subject', from: 'sm', render: ({ subject }) => subject },
  { key: 'updated', label: 'Changed', width: 132, render: ({ updatedAt }) => <TimeText at={updatedAt} /> },
];

const NewTemplate = () => (
  <LinkButton to="/templates/new" leftSection={<IconPlus size={16} stroke={2} aria-hidden />}>
    New template
  </LinkButton>
);

/** All mail templates. */
export const TemplatesPage = () => (
  <Page>
    <PageHeader
      title="Templates"
      about="Mails that workflows send. What is in double braces is filled in for each lead."
      actions={<NewTemplate />}
    />
    <ListTable
      label="Templates"
      what="the templates"
      list={useList(queries.templates())}
      columns={columns}
      keyOf={({ id }) => id}
      skeletons={4}
      empty={
        <EmptyState icon={IconMail} title="No templates yet" action={<NewTemplate />}>
          Write a mail once and send it from any step of any workflow.
        </EmptyState>
      }
    />
  </Page>
);
