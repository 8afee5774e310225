import { Button } from '@mantine/core';
import type { SegmentShape } from '@ripen/contract';
import { ConfirmAct } from '@ripen/ui';
import { IconTrash } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { client } from '../../api.ts';
import { useChange } from '../../list/use-change.ts';
import { countOf } from '../../words/count-of.ts';
import { Reasons } from './uses/reasons.tsx';

/** Deletes a segment after a question that says what it touches. */
export const DeleteSegment = ({ segment: { id, name, members } }: { segment: SegmentShape }) => {
  const navigate = useNavigate();
  const { mutateAsync } = useChange({
    change: async () => {
      await client.deleteSegment({ params: { id } });
      await navigate({ to: '/segments', ignoreBlocker: true });
    },
    renews: ['segments', 'setting'],
    said: () => `“${name}” is deleted`,
  });
  return (
    <ConfirmAct
      title={`Delete “${name}”?`}
      about={`${countOf(members, 'lead')} ${members === 1 ? 'is' : 'are'} in it; they stay, only the segment goes. One that a workflow or another segment uses can’t be deleted.`}
      act="Delete the segment"
      danger
      onAct={() => mutateAsync(undefined)}
      explain={(error) => <Reasons error={error} />}
    >
      {(ask) => (
        <Button variant="default" leftSection={<IconTrash size={16} stroke={1.75} aria-hidden />} onClick={ask}>
          Delete…
        </Button>
      )}
    </ConfirmAct>
  );
};
