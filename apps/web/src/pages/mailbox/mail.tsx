import { Skeleton, Stack, Tabs, Text, Title } from '@mantine/core';
import type { Answered, Endpoints } from '@ripen/contract';
import { TimeText } from '@ripen/ui';
import { useQuery } from '@tanstack/react-query';
import { queries } from '../../api.ts';
import { BackLink } from '../../links/back-link.tsx';
import { MailFrame } from '../../mail/mail-frame.tsx';
import { Failure } from '../../shell/failure.tsx';
import classes from './mailbox.module.css';

type MailboxMail = Answered<Endpoints['getMailboxMail']>;

const Headers = ({ headers }: Pick<MailboxMail, 'headers'>) => (
  <dl className={classes.headers}>
    {headers.map(({ name, value }, index) => (
      <div key={`${name} ${index}`}>
        <dt>{name}</dt>
        <dd>{value}</dd>
      </div>
    ))}
  </dl>
);

const Parts = ({ mail }: { mail: MailboxMail }) => (
  <Tabs defaultValue={mail.html === '' ? 'text' : 'html'} keepMounted={false}>
    <Tabs.List mb="lg">
      <Tabs.Tab value="html">As it looks</Tabs.Tab>
      <Tabs.Tab value="text">Text</Tabs.Tab>
      <Tabs.Tab value="headers">Headers</Tabs.Tab>
    </Tabs.List>
    <Tabs.Panel value="html">
      {mail.html === '' ? (
        <Text c="dimmed">This mail has no HTML.</Text>
      ) : (
        <MailFrame title={mail.subject} html={mail.html} />
      )}
    </Tabs.Panel>
    <Tabs.Panel value="text">
      {mail.text === '' ? (
        <Text c="dimmed">This mail has no text part.</Text>
      ) : (
        <pre className={classes.text}>{mail.text}</pre>
      )}
    </Tabs.Panel>
    <Tabs.Panel value="headers">
      <Headers headers={mail.headers} />
    </Tabs.Panel>
  </Tabs>
);

/** One mail, whole: who to whom, how it looks, its text and its headers. */
export const Mail = ({ id }: { id: string }) => {
  const { data, error, refetch } = useQuery(queries.mailboxMail(id));
  if (data === undefined)
    return error === null ? (
      <Skeleton height={480} radius="lg" />
    ) : (
      <Failure error={error} what="this mail" onRetry={() => void refetch()} part />
    );
  return (
    <Stack gap="md">
      <div className={classes.narrowBack}>
        <BackLink to="/mailbox" search={({ search }: { search?: string | undefined }) => ({ search })}>
          Mailbox
        </BackLink>
      </div>
      <div>
        <Title order={2}>{data.subject || 'Without a subject'}</Title>
        <Text c="dimmed" size="sm">
          {data.from} to {data.to.join(', ')} · <TimeText at={data.receivedAt} />
        </Text>
      </div>
      <Parts mail={data} />
    </Stack>
  );
};
