import { Button, Group } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useEffect } from 'react';
import { useBench } from '../model/bench.ts';
import type { FlowStore, Step } from '../model/flow-store.ts';

const toast = 'undo-removal';

/** Steps of the history by which something went away. */
const tookAway = ({ said }: Step): boolean => said.startsWith('remove ');

const offer = (flow: FlowStore, step: Step): void => {
  const undo = (): void => {
    if (flow.getState().past.at(-1) === step) flow.getState().undo();
    notifications.hide(toast);
  };
  notifications.show({
    id: toast,
    message: (
      <Group justify="space-between" wrap="nowrap" gap="sm">
        <span>{step.said.replace('remove ', 'Removed: ')}</span>
        <Button variant="light" size="compact-sm" onClick={undo}>
          Undo
        </Button>
      </Group>
    ),
    autoClose: 8_000,
    withCloseButton: true,
  });
};

/** Says what was removed and offers to take that back, until something else is done. */
export const useUndoToast = (): void => {
  const { flow } = useBench();
  useEffect(() => {
    const stop = flow.subscribe(({ past, future }, before) => {
      if (past === before.past) return;
      notifications.hide(toast);
      const last = past.at(-1);
      if (last && past.length > before.past.length && future.length === 0 && tookAway(last)) offer(flow, last);
    });
    return () => {
      stop();
      notifications.hide(toast);
    };
  }, [flow]);
};
