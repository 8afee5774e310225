import { Button } from '@mantine/core';
import type { KeyShape } from '@ripen/contract';
import { type Column, ConfirmAct, DataTable, EmptyState, TimeText } from '@ripen/ui';
import { IconKey } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { client, queries } from '../../../api.ts';
import { useChange } from '../../../list/use-change.ts';
import { Failure } from '../../../shell/failure.tsx';
import { problemWords } from '../../../words/problem-words.ts';
import classes from '../settings.module.css';
import { NewKey } from './new-key.tsx';
import { scopeWords } from './scope-words.ts';

const Revoke = ({ apiKey: { id, name } }: { apiKey: KeyShape }) => {
  const { mutateAsync } = useChange({
    change: () => client.revokeKey({ params: { id } }),
    renews: ['keys'],
    said: () => `The key “${name}” is revoked`,
  });
  return (
    <ConfirmAct
      title={`Revoke “${name}”?`}
      about="Programs that use this key are refused from now on. This can’t be undone."
      act="Revoke the key"
      danger
      onAct={() => mutateAsync(undefined)}
      explain={problemWords}
    >
      {(ask) => (
        <Button size="compact-sm" variant="subtle" color="gray" onClick={ask} aria-label={`Revoke ${name}`}>
          Revoke…
        </Button>
      )}
    </ConfirmAct>
  );
};

const columns: readonly Column<KeyShape>[] = [
  { key: 'name', label: 'Name', render: ({ name }) => name },
  { key: 'prefix', label: 'Begins with', from: 'sm', render: ({ prefix }) => <code>{prefix}…</code> },
  {
    key: 'scopes',
    label: 'May',
    from: 'md',
    render: ({ scopes }) => scopes.map((scope) => scopeWords[scope].word).join(', '),
  },
  {
    key: 'used',
    label: 'Last used',
    width: 132,
    from: 'sm',
    render: ({ lastUsedAt }) => (lastUsedAt === null ? 'Never' : <TimeText at={lastUsedAt} />),
  },
  { key: 'actions', label: 'Actions', width: 112, right: true, render: (apiKey) => <Revoke apiKey={apiKey} /> },
];

/** The keys with which programs speak to this workspace. */
export const Keys = () => {
  const { data, error, refetch } = useQuery(queries.keys());
  if (error !== null && data === undefined)
    return <Failure error={error} what="the keys" onRetry={() => void refetch()} part />;
  return (
    <>
      <p className={classes.about}>
        Programs show a key to send events or to run this workspace. Secrets are kept as hashes: Ripen can’t show one
        twice.
      </p>
      <DataTable
        label="API keys"
        columns={columns}
        rows={data?.items}
        keyOf={({ id }) => id}
        skeletons={2}
        empty={
          <EmptyState icon={IconKey} title="No keys yet">
            Make one, and the lines that use it are shown with it.
          </EmptyState>
        }
      />
      <div className={classes.foot}>
        <NewKey />
      </div>
    </>
  );
};
