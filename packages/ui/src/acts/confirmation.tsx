import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { ProblemNotice } from '../page/problem-notice.tsx';

/** A question before an act: what it will touch, and the words on the button that does it. */
export interface ConfirmationProps {
  opened: boolean;
  onClose: () => void;
  title: string;
  /** What will happen, to what, and how many. */
  about: ReactNode;
  /** The verb on the button, such as "Erase this lead". */
  act: string;
  /** For what can't be undone. */
  danger?: boolean;
  /** Does it; a rejection keeps the question open and is shown. */
  onAct: () => Promise<unknown>;
  /** Says a failure; without it the error's own message is shown. */
  explain?: (error: unknown) => ReactNode;
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

const useAct = ({ onAct, onClose, explain = messageOf }: ConfirmationProps) => {
  const [acting, setActing] = useState(false);
  const [failure, setFailure] = useState<ReactNode>(null);
  const act = async () => {
    setActing(true);
    setFailure(null);
    try {
      await onAct();
      onClose();
    } catch (error) {
      setFailure(explain(error));
    }
    setActing(false);
  };
  const close = () => {
    if (acting) return;
    setFailure(null);
    onClose();
  };
  return { acting, failure, act, close };
};

/** Asks before it acts, stays open while the act is under way, and says when it failed. */
export const Confirmation = (props: ConfirmationProps) => {
  const { acting, failure, act, close } = useAct(props);
  return (
    <Modal opened={props.opened} onClose={close} title={props.title}>
      <Stack gap="lg">
        <Text component="div">{props.about}</Text>
        {failure === null ? null : (
          <ProblemNotice inline title="That didn’t work.">
            {failure}
          </ProblemNotice>
        )}
        <Group justify="flex-end" gap="sm">
          <Button variant="default" onClick={close} disabled={acting} data-autofocus>
            Cancel
          </Button>
          <Button color={props.danger ? 'red' : 'plum'} loading={acting} onClick={() => void act()}>
            {props.act}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
};
