import { useStore } from 'zustand';
import { useHead, useKeeping } from './head.ts';

/** Whether the draft has something that the newest version hasn't. */
export const useUnpublished = (): boolean => {
  const save = useStore(useKeeping().autosave.state, ({ state }) => state);
  const changed = useHead((workflow) => workflow.changed || workflow.version === null);
  return changed || save !== 'saved';
};
