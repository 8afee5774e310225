import { useStore } from 'zustand';
import classes from '../page/editor.module.css';
import { useKeeping } from '../publish/head.ts';
import type { SaveState } from './save-state.ts';

const clock = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' });

const words = (save: SaveState): string => {
  if (save.state === 'saved') return save.at === null ? 'Draft saved' : `Draft saved ${clock.format(save.at)}`;
  if (save.state === 'unsaved' || save.state === 'saving') return 'Saving…';
  if (save.state === 'conflict') return 'Not saved: somebody else changed this';
  return 'Not saved yet, kept in this browser';
};

const reason = (save: SaveState): string | undefined =>
  save.state === 'unreachable' || save.state === 'refused' ? save.words : undefined;

/** Where the draft stands, in words. */
export const SavedText = () => {
  const save = useStore(useKeeping().autosave.state);
  const trouble = ['unreachable', 'refused', 'conflict'].includes(save.state);
  return (
    <span
      className={classes.saved}
      role="status"
      data-trouble={trouble || undefined}
      data-testid="saved"
      title={reason(save)}
    >
      {words(save)}
    </span>
  );
};
