import type { WorkflowSummary } from '@ripen/contract';
import { IconArchive, type Icon, IconPlayerPause, IconPlayerPlay, IconTrash } from '@tabler/icons-react';
import { client } from '../../api.ts';
import { countOf } from '../../words/count-of.ts';

/** Something that can be done with a workflow: `about` says what it touches, `done` ends the sentence afterwards. */
export interface WorkflowAct {
  verb: string;
  icon: Icon;
  danger: boolean;
  about: (workflow: WorkflowSummary) => string;
  done: string;
  act: (id: string) => Promise<unknown>;
}

const inside = ({ inside: count }: WorkflowSummary): string => countOf(count, 'lead');

const pause: WorkflowAct = {
  verb: 'Pause',
  icon: IconPlayerPause,
  danger: false,
  about: (workflow) =>
    `Nobody enters while it is paused, and ${inside(workflow)} inside stay where they are. Waits keep their times: what falls due meanwhile happens as soon as you resume.`,
  done: 'is paused',
  act: (id) => client.pauseWorkflow({ params: { id } }),
};

const resume: WorkflowAct = {
  verb: 'Resume',
  icon: IconPlayerPlay,
  danger: false,
  about: (workflow) =>
    `Leads enter again, and ${inside(workflow)} inside go on. What fell due during the pause, mails too, happens now.`,
  done: 'goes on',
  act: (id) => client.resumeWorkflow({ params: { id } }),
};

const archive: WorkflowAct = {
  verb: 'Archive',
  icon: IconArchive,
  danger: true,
  about: (workflow) =>
    `Nobody enters any more, and the runs of ${inside(workflow)} inside are cancelled. Their history stays. This can’t be undone.`,
  done: 'is archived',
  act: (id) => client.archiveWorkflow({ params: { id } }),
};

const remove: WorkflowAct = {
  verb: 'Delete',
  icon: IconTrash,
  danger: true,
  about: () => 'The draft is gone for good. It was never published, so no lead is inside.',
  done: 'is deleted',
  act: (id) => client.deleteWorkflow({ params: { id } }),
};

/** What can be done with a workflow as it stands. */
export const workflowActs = ({ status, version }: WorkflowSummary): readonly WorkflowAct[] => {
  if (status === 'live') return [pause, archive];
  if (status === 'paused') return [resume, archive];
  if (status === 'draft') return version === null ? [remove] : [archive];
  return [];
};
