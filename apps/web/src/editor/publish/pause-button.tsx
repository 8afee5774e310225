import { Button } from '@mantine/core';
import { ConfirmAct } from '@ripen/ui';
import { IconPlayerPause, IconPlayerPlay } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { client } from '../../api.ts';
import { useBench } from '../model/bench.ts';
import { useHead, useKeeping } from './head.ts';

const useStatusActs = () => {
  const { workflowId } = useBench();
  const { head } = useKeeping();
  const queryClient = useQueryClient();
  const act = (name: 'pauseWorkflow' | 'resumeWorkflow') => async (): Promise<void> => {
    const { body } = await client[name]({ params: { id: workflowId } });
    head.setState({ workflow: body });
    await queryClient.invalidateQueries({ queryKey: ['workflows'] });
  };
  return { pause: act('pauseWorkflow'), resume: act('resumeWorkflow') };
};

/** Pauses a live workflow or resumes a paused one, and says beforehand what that means. */
export const PauseButton = () => {
  const status = useHead((workflow) => workflow.status);
  const { pause, resume } = useStatusActs();
  if (status === 'live')
    return (
      <ConfirmAct
        title="Pause this workflow?"
        about="Nobody comes in, and every lead inside stays where it is. Waits keep their times: those that come up meanwhile go on at once when you resume."
        act="Pause"
        onAct={pause}
      >
        {(ask) => (
          <Button variant="default" leftSection={<IconPlayerPause size={16} stroke={1.7} aria-hidden />} onClick={ask}>
            Pause
          </Button>
        )}
      </ConfirmAct>
    );
  if (status !== 'paused') return null;
  return (
    <ConfirmAct
      title="Resume this workflow?"
      about="Leads come in again, and those whose wait is over go on at once."
      act="Resume"
      onAct={resume}
    >
      {(ask) => (
        <Button variant="default" leftSection={<IconPlayerPlay size={16} stroke={1.7} aria-hidden />} onClick={ask}>
          Resume
        </Button>
      )}
    </ConfirmAct>
  );
};
