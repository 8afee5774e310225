import { Button, Group, Text } from '@mantine/core';
import { ProblemNotice } from '@ripen/ui';
import type { Conflict } from './use-saving.ts';

/** Says that somebody else saved the same part of the settings meanwhile, and asks whose version stays. */
export const ChangedMeanwhile = ({ conflict: { keepMine, showTheirs } }: { conflict: Conflict }) => (
  <ProblemNotice inline title="Somebody else saved this meanwhile.">
    <Text inherit mb="sm">
      Only one version can stay. Yours isn’t saved yet.
    </Text>
    <Group gap="sm">
      <Button size="xs" variant="default" onClick={showTheirs}>
        Show theirs, without my changes
      </Button>
      <Button size="xs" onClick={keepMine}>
        Save mine over theirs
      </Button>
    </Group>
  </ProblemNotice>
);
