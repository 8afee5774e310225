import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { TimeText } from '@ripen/ui';
import { useStore } from 'zustand';
import { useFlow } from '../model/bench.ts';
import { changesBetween } from '../publish/changes-between.ts';
import { ChangeList } from '../publish/change-list.tsx';
import { useKeeping } from '../publish/head.ts';
import { documentOf } from './document-of.ts';

/** Stands when somebody else saved this workflow meanwhile, and asks which draft goes on. */
export const ConflictDialog = () => {
  const { autosave } = useKeeping();
  const save = useStore(autosave.state);
  const mine = useFlow(({ document }) => document);
  if (save.state !== 'conflict') return null;
  const { theirs } = save;
  return (
    <Modal opened onClose={() => undefined} withCloseButton={false} title="Somebody else saved this workflow" size="lg">
      <Stack gap="md">
        <Text component="div">
          Their draft was saved <TimeText at={theirs.updatedAt} />. Yours is kept in this browser. Only one of them can
          go on.
        </Text>
        <Text fw={550}>What theirs has that yours hasn’t:</Text>
        <ChangeList changes={changesBetween(mine, documentOf(theirs))} nothing="Nothing: both drafts are the same." />
        <Group justify="flex-end" gap="sm">
          <Button variant="default" onClick={() => autosave.settle('theirs')} data-testid="load-theirs">
            Load theirs (undo brings yours back)
          </Button>
          <Button onClick={() => autosave.settle('mine')} data-testid="keep-mine">
            Keep mine, over theirs
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
};
