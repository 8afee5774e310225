import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { queries } from '../../api.ts';
import { LinkText } from '../../links/link-text.tsx';
import { Failure } from '../../shell/failure.tsx';
import classes from './settings.module.css';

/** What this workspace is, and where its mail goes. */
export const Workspace = () => {
  const { data, error, refetch } = useQuery(queries.me());
  if (data === undefined)
    return error === null ? (
      <Skeleton height={120} />
    ) : (
      <Failure error={error} what="the workspace" onRetry={() => void refetch()} part />
    );
  const { workspace, user, role, mail } = data;
  return (
    <dl className={classes.facts}>
      <dt>Name</dt>
      <dd>{workspace.name}</dd>
      <dt>Time zone</dt>
      <dd>{workspace.timezone}, for leads whose own isn’t known</dd>
      <dt>Mail</dt>
      <dd>
        {mail === 'smtp' ? (
          'Goes out through your mail server'
        ) : (
          <>
            Is caught in the{' '}
            <LinkText to="/mailbox" underline="always">
              built-in mailbox
            </LinkText>
            . Set <code>SMTP_URL</code> where Ripen runs to send it out
          </>
        )}
      </dd>
      <dt>You</dt>
      <dd>
        {user.name}, {user.email} ({role})
      </dd>
    </dl>
  );
};
