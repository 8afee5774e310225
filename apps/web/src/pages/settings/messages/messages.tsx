import { Button, Skeleton } from '@mantine/core';
import { ConfirmAct, EmptyState } from '@ripen/ui';
import { IconMessageCircle, IconPlus, IconTrash } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { client, queries } from '../../../api.ts';
import { useChange } from '../../../list/use-change.ts';
import { Failure } from '../../../shell/failure.tsx';
import { problemWords } from '../../../words/problem-words.ts';
import settings from '../settings.module.css';
import { ProviderForm } from './provider-form.tsx';

const Remove = ({ name, onRemoved }: { name: string; onRemoved: () => void }) => {
  const { mutateAsync } = useChange({
    change: () => client.deleteProvider(),
    renews: ['provider', 'setting'],
    said: () => `${name} is removed`,
    then: onRemoved,
  });
  return (
    <ConfirmAct
      title={`Remove ${name}?`}
      about="Its address and secrets are forgotten. Steps that send messages can’t send any until there is another provider: leads there go on by the way “Failed”."
      act="Remove the provider"
      danger
      onAct={() => mutateAsync(undefined)}
      explain={problemWords}
    >
      {(ask) => (
        <Button variant="default" leftSection={<IconTrash size={16} stroke={1.75} aria-hidden />} onClick={ask}>
          Remove…
        </Button>
      )}
    </ConfirmAct>
  );
};

const Nothing = ({ onStart }: { onStart: () => void }) => (
  <EmptyState
    icon={IconMessageCircle}
    title="Messages have no provider yet"
    action={
      <Button leftSection={<IconPlus size={16} stroke={2} aria-hidden />} onClick={onStart}>
        Set up a provider
      </Button>
    }
  >
    Workflows can send text and chat messages through any provider that takes them over the web. You need its address
    and the key it gave you.
  </EmptyState>
);

/** Where text and chat messages go. */
export const Messages = () => {
  const [starting, setStarting] = useState(false);
  const { data, error, refetch } = useQuery({ ...queries.provider(), gcTime: 0, refetchOnWindowFocus: false });
  if (data === undefined)
    return error === null ? (
      <Skeleton height={480} />
    ) : (
      <Failure error={error} what="the provider" onRetry={() => void refetch()} part />
    );
  const { provider } = data.body;
  if (provider === null && !starting) return <Nothing onStart={() => setStarting(true)} />;
  return (
    <>
      <p className={settings.about}>
        Text and chat messages go out through a provider of yours. Every message is one call to its address.
      </p>
      <ProviderForm
        stored={provider}
        revision={data.revision}
        removal={provider === null ? null : <Remove name={provider.name} onRemoved={() => setStarting(false)} />}
        key={data.revision}
      />
    </>
  );
};
