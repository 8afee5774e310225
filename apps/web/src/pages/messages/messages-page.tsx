import { Drawer, Group, Stack, Text } from '@mantine/core';
import type { MessageShape } from '@ripen/contract';
import { type Column, EmptyState, PageHeader, StatusPill, TimeText } from '@ripen/ui';
import { IconSend } from '@tabler/icons-react';
import { getRouteApi } from '@tanstack/react-router';
import { queries } from '../../api.ts';
import { BackLink } from '../../links/back-link.tsx';
import { LinkText } from '../../links/link-text.tsx';
import { RowLink } from '../../links/row-link.tsx';
import { ListTable } from '../../list/list-table.tsx';
import { useList } from '../../list/use-list.ts';
import { MailFrame } from '../../mail/mail-frame.tsx';
import { Page } from '../../shell/page.tsx';

const route = getRouteApi('/inside/messages');

const columns: readonly Column<MessageShape>[] = [
  {
    key: 'subject',
    label: 'Subject',
    render: ({ id, subject }) => (
      <RowLink
        to="/messages"
        search={({ lead }: { lead?: string | undefined }) => ({ lead, message: id })}
        resetScroll={false}
      >
        {subject}
      </RowLink>
    ),
  },
  {
    key: 'to',
    label: 'To',
    from: 'sm',
    render: ({ lead, to }) => (
      <LinkText to="/leads/$id" params={{ id: lead }} className="ripen-above-link">
        {to}
      </LinkText>
    ),
  },
  { key: 'state', label: 'State', width: 140, render: ({ state }) => <StatusPill status={state} /> },
  { key: 'at', label: 'When', width: 132, from: 'sm', render: ({ at }) => <TimeText at={at} /> },
];

const Message = ({ message }: { message: MessageShape }) => (
  <Stack gap="md">
    <Text size="sm" c="dimmed">
      {message.from} to {message.to} · <TimeText at={message.at} />
    </Text>
    <Group gap="sm">
      <StatusPill status={message.state} />
      {message.state === 'sent' || message.detail === null ? null : <Text size="sm">{message.detail}</Text>}
    </Group>
    <MailFrame title={message.subject} html={message.html} />
  </Stack>
);

/** Every mail that a workflow handed over, with what became of it. */
export const MessagesPage = () => {
  const { lead, message } = route.useSearch();
  const navigate = route.useNavigate();
  const list = useList(queries.messages(lead));
  const chosen = list.rows?.find(({ id }) => id === message);
  return (
    <Page>
      <PageHeader
        title="Messages"
        back={
          lead === undefined ? undefined : (
            <BackLink to="/leads/$id" params={{ id: lead }}>
              The lead
            </BackLink>
          )
        }
        about={
          lead === undefined ? 'Mails that workflows handed over, and what became of each.' : 'Mails to this lead.'
        }
      />
      <ListTable
        label="Messages"
        what="the messages"
        list={list}
        columns={columns}
        keyOf={({ id }) => id}
        empty={
          <EmptyState icon={IconSend} title="Nothing was sent yet">
            As soon as a lead reaches a “Send email” step of a live workflow, the mail shows up here.
          </EmptyState>
        }
      />
      <Drawer
        opened={chosen !== undefined}
        onClose={() => void navigate({ search: { lead }, resetScroll: false })}
        position="right"
        size={680}
        title={chosen?.subject ?? ''}
      >
        {chosen === undefined ? null : <Message message={chosen} />}
      </Drawer>
    </Page>
  );
};
