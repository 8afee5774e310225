import { Button, Skeleton } from '@mantine/core';
import { EmptyState, PageHeader } from '@ripen/ui';
import { IconInbox, IconMailOpened, IconSearchOff } from '@tabler/icons-react';
import { getRouteApi } from '@tanstack/react-router';
import { queries } from '../../api.ts';
import { SearchField } from '../../forms/search-field.tsx';
import { type List, useList } from '../../list/use-list.ts';
import type { MailboxSummary } from './mail-line.tsx';
import { Failure } from '../../shell/failure.tsx';
import { Page } from '../../shell/page.tsx';
import { Mail } from './mail.tsx';
import { MailLine } from './mail-line.tsx';
import classes from './mailbox.module.css';

const route = getRouteApi('/inside/mailbox');

const Nothing = ({ searched }: { searched: boolean }) =>
  searched ? (
    <EmptyState icon={IconSearchOff} title="No such mail">
      Try another word: the search looks at addresses and subjects.
    </EmptyState>
  ) : (
    <EmptyState icon={IconInbox} title="No mail yet">
      Mails that your workflows send land here and go nowhere else, until Ripen is told of a mail server.
    </EmptyState>
  );

const Lines = ({
  list,
  chosen,
  searched,
}: {
  list: List<MailboxSummary>;
  chosen: string | undefined;
  searched: boolean;
}) => {
  const { rows, more, error, retry } = list;
  if (rows === undefined)
    return error === null ? (
      <Skeleton height={480} radius="lg" />
    ) : (
      <Failure error={error} what="the mailbox" onRetry={retry} part />
    );
  if (rows.length === 0) return <Nothing searched={searched} />;
  return (
    <div className={classes.lines}>
      <ul>
        {rows.map((mail) => (
          <MailLine key={mail.id} mail={mail} chosen={mail.id === chosen} />
        ))}
      </ul>
      {more === undefined ? null : (
        <Button variant="subtle" size="xs" fullWidth loading={more.loading} onClick={more.load}>
          Load more
        </Button>
      )}
    </div>
  );
};

/** The built-in mailbox: what was caught, and the mail one chose beside it. */
export const MailboxPage = () => {
  const { search, mail } = route.useSearch();
  const navigate = route.useNavigate();
  const list = useList(queries.mailbox(search));
  return (
    <Page>
      <PageHeader title="Mailbox" about="Every mail that left a workflow, caught before it could reach anybody." />
      <div className={classes.mailbox} data-chosen={mail !== undefined || undefined}>
        <div className={classes.list}>
          <SearchField
            label="Search mail"
            placeholder="Address or subject"
            value={search}
            onChange={(text) => void navigate({ search: { mail, search: text }, replace: true })}
          />
          <Lines list={list} chosen={mail} searched={search !== undefined} />
        </div>
        <div className={classes.mail}>
          {mail === undefined ? (
            <EmptyState icon={IconMailOpened} title="No mail chosen">
              Choose one to read it as it arrives: its HTML, its text and its headers.
            </EmptyState>
          ) : (
            <Mail id={mail} key={mail} />
          )}
        </div>
      </div>
    </Page>
  );
};
