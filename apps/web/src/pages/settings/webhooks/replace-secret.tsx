import { Button } from '@mantine/core';
import { ProblemError } from '@ripen/client';
import { ConfirmAct } from '@ripen/ui';
import { IconRefresh } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { client } from '../../../api.ts';
import { useChange } from '../../../list/use-change.ts';
import { problemWords } from '../../../words/problem-words.ts';

const explain = (error: unknown): string =>
  error instanceof ProblemError && error.code === 'version_conflict'
    ? 'Somebody else replaced it just now; the secret on this page is the new one.'
    : problemWords(error);

/** Replaces the secret that was read at `revision`, after saying what happens then. */
export const ReplaceSecret = ({ revision }: { revision: number }) => {
  const queryClient = useQueryClient();
  const { mutateAsync } = useChange({
    change: () => client.rotateSigning({ revision }),
    renews: ['signing'],
    said: () => 'The secret is replaced; the old one signs too for 24 hours',
  });
  const replace = async (): Promise<void> => {
    try {
      await mutateAsync(undefined);
    } catch (error) {
      await queryClient.invalidateQueries({ queryKey: ['signing'] });
      throw error;
    }
  };
  return (
    <ConfirmAct
      title="Replace the secret?"
      about="From now on a new secret signs all calls. For 24 hours the old one signs them too, so nothing is refused meanwhile: give the new one to everybody who checks your calls before tomorrow at this time. After that the old one counts no more."
      act="Replace the secret"
      onAct={replace}
      explain={explain}
    >
      {(ask) => (
        <Button variant="default" leftSection={<IconRefresh size={16} stroke={1.75} aria-hidden />} onClick={ask}>
          Replace the secret…
        </Button>
      )}
    </ConfirmAct>
  );
};
