import { Button } from '@mantine/core';
import { ConfirmAct } from '@ripen/ui';
import { IconPlayerPause, IconPlayerPlay } from '@tabler/icons-react';
import type { WorkflowShape } from '@ripen/contract';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { client } from '../../api.ts';
import { countOf } from '../../words/count-of.ts';
import { ResumeDialog } from '../changing/resume-dialog.tsx';
import { useBench, useView } from '../model/bench.ts';
import { useHead, useKeeping } from './head.ts';

/** Takes over what the server said of the workflow, and asks anew what hangs on it. */
const useTakeOver = () => {
  const { head } = useKeeping();
  const queryClient = useQueryClient();
  return async (workflow: WorkflowShape): Promise<void> => {
    head.setState({ workflow });
    await queryClient.invalidateQueries({ queryKey: ['workflows'] });
  };
};

const whoStays = (inside: number): string =>
  inside === 1
    ? 'the lead inside stays where it is'
    : inside > 1
      ? `the ${countOf(inside, 'lead')} inside stay where they are`
      : 'whoever is inside stays there';

const Pause = () => {
  const { workflowId } = useBench();
  const takeOver = useTakeOver();
  const inside = useView(({ counts }) =>
    Object.values(counts?.nodes ?? {}).reduce((sum, node) => sum + node.inside, 0),
  );
  return (
    <ConfirmAct
      title="Pause this workflow?"
      about={`Nobody comes in, and ${whoStays(inside)}; nothing more is sent. When you resume, you choose what becomes of those whose time came meanwhile.`}
      act="Pause"
      onAct={async () => takeOver((await client.pauseWorkflow({ params: { id: workflowId } })).body)}
    >
      {(ask) => (
        <Button variant="default" leftSection={<IconPlayerPause size={16} stroke={1.7} aria-hidden />} onClick={ask}>
          Pause
        </Button>
      )}
    </ConfirmAct>
  );
};

const Resume = () => {
  const takeOver = useTakeOver();
  const [asking, setAsking] = useState(false);
  return (
    <>
      <Button
        variant="default"
        leftSection={<IconPlayerPlay size={16} stroke={1.7} aria-hidden />}
        onClick={() => setAsking(true)}
      >
        Resume
      </Button>
      {asking ? <ResumeDialog onClose={() => setAsking(false)} onResumed={takeOver} /> : null}
    </>
  );
};

/** Pauses a live workflow or resumes a paused one, and says beforehand what that means, and for how many. */
export const PauseButton = () => {
  const status = useHead((workflow) => workflow.status);
  if (status === 'live') return <Pause />;
  return status === 'paused' ? <Resume /> : null;
};
