import type { Answered, Endpoints } from '@ripen/contract';
import { TimeText } from '@ripen/ui';
import { Link } from '@tanstack/react-router';
import classes from './mailbox.module.css';

/** A mail in the list. */
export type MailboxSummary = Answered<Endpoints['listMailbox']>['items'][number];

/** A mail in the list: to whom, what about, when. */
export const MailLine = ({ mail, chosen }: { mail: MailboxSummary; chosen: boolean }) => (
  <li>
    <Link
      to="/mailbox"
      search={({ search }: { search?: string | undefined }) => ({ search, mail: mail.id })}
      resetScroll={false}
      className={classes.line}
      aria-current={chosen || undefined}
    >
      <span className={classes.to}>{mail.to.join(', ')}</span>
      <span className={classes.when}>
        <TimeText at={mail.receivedAt} />
      </span>
      <span className={classes.subject}>{mail.subject || 'Without a subject'}</span>
    </Link>
  </li>
);
