import { Button, Tooltip } from '@mantine/core';
import { IconUsers } from '@tabler/icons-react';
import { useStore } from 'zustand';
import { client } from '../../api.ts';
import { useBench } from '../model/bench.ts';
import { useHead, useKeeping } from '../publish/head.ts';
import classes from './others-here.module.css';
import { type Others, useOthers } from './use-others.ts';

const clock = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' });

const sayOthers = (others: Others['others']): string => {
  const names = [...new Set(others.map(({ name, you }) => (you ? 'You, in another window,' : name)))];
  const [first = '', ...more] = names;
  if (more.length === 0)
    return first.startsWith('You') ? 'You have this open in another window' : `${first} is here too`;
  return `${first} and ${more.length === 1 ? more[0] : `${more.length} others`} are here too`;
};

/** Says that somebody else saved the draft meanwhile, and opens the choice between the two. */
const SavedMeanwhile = ({ others: { revision, updatedBy, updatedAt } }: { others: Others }) => {
  const { workflowId } = useBench();
  const { autosave } = useKeeping();
  const state = useStore(autosave.state, (save) => save.state);
  const known = useHead((workflow) => workflow.revision);
  if (revision <= known || state === 'saving' || state === 'conflict') return null;
  const compare = async (): Promise<void> =>
    autosave.contest((await client.getWorkflow({ params: { id: workflowId } })).body);
  return (
    <Button
      size="compact-sm"
      variant="light"
      color="yellow"
      onClick={() => void compare()}
      data-testid="saved-meanwhile"
    >
      {updatedBy ?? 'Somebody else'} saved at {clock.format(new Date(updatedAt))}. Compare…
    </Button>
  );
};

/** Who else has this workflow open now, and whether one of them saved it. */
export const OthersHere = () => {
  const others = useOthers();
  if (!others) return null;
  return (
    <div className={classes.others}>
      {others.others.length > 0 ? (
        <Tooltip label={`${sayOthers(others.others)}: what either of you saves, the other is asked about`}>
          <span className={classes.who} role="status" data-testid="others-here">
            <IconUsers size={14} aria-hidden /> {sayOthers(others.others)}
          </span>
        </Tooltip>
      ) : null}
      <SavedMeanwhile others={others} />
    </div>
  );
};
