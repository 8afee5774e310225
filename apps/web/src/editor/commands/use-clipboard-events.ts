import { useEffect } from 'react';
import { paste } from '../edits/paste.ts';
import { remove } from '../edits/remove.ts';
import { readClip } from '../model/clip.ts';
import { type Desk, sceneOf } from './command.ts';
import { copySteps } from './edit-commands.ts';
import { isCovered } from './is-covered.ts';

const typing = ({ target }: Event): boolean =>
  target instanceof HTMLElement && target.closest('input, textarea, select, [contenteditable="true"]') !== null;

const textIsSelected = (): boolean => (document.getSelection()?.toString() ?? '') !== '';

/** Copies, cuts and pastes steps through the browser's clipboard, so that they go to other workflows and tabs as text. */
export const useClipboardEvents = (desk: Desk): void => {
  useEffect(() => {
    const { bench } = desk;
    const taken = (event: ClipboardEvent): boolean => {
      if (typing(event) || isCovered(bench) || textIsSelected()) return false;
      const text = copySteps(desk);
      if (text === null) return false;
      event.clipboardData?.setData('text/plain', text);
      event.preventDefault();
      return true;
    };
    const copy = (event: ClipboardEvent): void => void taken(event);
    const cut = (event: ClipboardEvent): void => {
      if (bench.readOnly || !taken(event)) return;
      bench.flow.getState().perform(remove, { nodes: sceneOf(desk).selection.nodes, edges: [] });
    };
    const put = (event: ClipboardEvent): void => {
      if (typing(event) || isCovered(bench) || bench.readOnly) return;
      const clip = readClip(event.clipboardData?.getData('text/plain') ?? '');
      if (!clip) return;
      event.preventDefault();
      bench.flow.getState().perform(paste, { clip });
    };
    document.addEventListener('copy', copy);
    document.addEventListener('cut', cut);
    document.addEventListener('paste', put);
    return () => {
      document.removeEventListener('copy', copy);
      document.removeEventListener('cut', cut);
      document.removeEventListener('paste', put);
    };
  }, [desk]);
};
