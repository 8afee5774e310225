import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { TimeText } from '@ripen/ui';
import { compare } from '@ripen/workflow';
import { useStore } from 'zustand';
import { useState } from 'react';
import { SideBySide } from '../drawing/side-by-side.tsx';
import { useBench, useFlow } from '../model/bench.ts';

import { ChangeList } from '../publish/change-list.tsx';
import { useKeeping } from '../publish/head.ts';
import { documentOf } from './document-of.ts';

/** Stands when somebody else saved this workflow meanwhile, and asks which draft goes on. */
export const ConflictDialog = () => {
  const { autosave } = useKeeping();
  const save = useStore(autosave.state);
  const { setting } = useBench();
  const [seen, setSeen] = useState(false);
  const mine = useFlow(({ document }) => document);
  if (save.state !== 'conflict') return null;
  const { theirs } = save;
  return (
    <Modal
      opened
      onClose={() => undefined}
      withCloseButton={false}
      title={`${theirs.updatedBy ?? 'Somebody else'} saved this workflow`}
      size="xl"
    >
      <Stack gap="md">
        <Text component="div">
          {theirs.updatedBy ?? 'Somebody else'} saved <TimeText at={theirs.updatedAt} />. Your draft is kept in this
          browser. Only one of them can go on.
        </Text>
        <Text fw={550}>What theirs has that yours hasn’t:</Text>
        <ChangeList
          changes={compare(mine, documentOf(theirs), setting)}
          nothing="Nothing: both drafts are the same but for places on the canvas."
        />
        <Button
          variant="subtle"
          onClick={() => setSeen(!seen)}
          aria-expanded={seen}
          style={{ alignSelf: 'flex-start' }}
        >
          {seen ? 'Hide the drawings' : 'Show both side by side'}
        </Button>
        {seen ? (
          <SideBySide
            before={{ name: 'Yours', document: mine }}
            after={{ name: 'Theirs', document: documentOf(theirs) }}
            setting={setting}
          />
        ) : null}
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
