import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useId } from '@mantine/hooks';
import { type ReactNode, useState } from 'react';
import { ProblemNotice } from '../page/problem-notice.tsx';

/** An act that is worth a question: what it will touch, and the words on the button that does it. */
export interface ConfirmActProps {
  title: string;
  /** What will happen, to what, and how many. */
  about: ReactNode;
  /** The verb on the button, such as "Erase this lead". */
  act: string;
  /** For what can't be undone. */
  danger?: boolean;
  /** Does it; a rejection keeps the question open and shows the error's message. */
  onAct: () => Promise<unknown>;
  children: (ask: () => void) => ReactNode;
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** Asks before it acts, stays open while the act is under way, and says when it failed. */
export const ConfirmAct = ({ title, about, act, danger = false, onAct, children }: ConfirmActProps) => {
  const [asking, setAsking] = useState(false);
  const [acting, setActing] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const aboutId = useId();
  const ask = () => {
    setFailure(null);
    setAsking(true);
  };
  const doIt = async () => {
    setActing(true);
    try {
      await onAct();
      setAsking(false);
    } catch (error) {
      setFailure(messageOf(error));
    }
    setActing(false);
  };
  const close = () => setAsking(acting);
  return (
    <>
      {children(ask)}
      <Modal opened={asking} onClose={close} title={title} aria-describedby={aboutId}>
        <Stack gap="lg">
          <Text component="div" id={aboutId}>
            {about}
          </Text>
          {failure === null ? null : (
            <ProblemNotice inline title="That didn’t work.">
              {failure}
            </ProblemNotice>
          )}
          <Group justify="flex-end" gap="sm">
            <Button variant="default" onClick={close} disabled={acting} data-autofocus>
              Cancel
            </Button>
            <Button color={danger ? 'red' : 'plum'} loading={acting} onClick={() => void doIt()}>
              {act}
            </Button>
          </Group>
        </Stack>
      </Modal>
    </>
  );
};
