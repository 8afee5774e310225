import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useBlocker } from '@tanstack/react-router';

interface Place {
  pathname: string;
  search: object;
}

const pageOf = ({ pathname, search }: Place): string => `${pathname}?${'part' in search ? String(search.part) : ''}`;

/** Asks before a page, or its part, with unsaved work is left: by a link, another part or by closing the tab. */
export const UnsavedGuard = ({ when }: { when: boolean }) => {
  const { status, proceed, reset } = useBlocker({
    shouldBlockFn: ({ current, next }) => when && pageOf(current) !== pageOf(next),
    enableBeforeUnload: when,
    withResolver: true,
  });
  return (
    <Modal opened={status === 'blocked'} onClose={() => reset?.()} title="Leave without saving?">
      <Stack gap="lg">
        <Text>What you changed here isn’t saved yet and would be lost.</Text>
        <Group justify="flex-end" gap="sm">
          <Button variant="default" onClick={() => proceed?.()}>
            Leave
          </Button>
          <Button onClick={() => reset?.()} data-autofocus>
            Stay
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
};
