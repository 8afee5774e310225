import { type ClipboardEvent, type KeyboardEvent, type RefObject, useMemo } from 'react';
import type { PartActs } from '../builder-context.ts';
import { ownClip } from './clip-text.ts';
import { pasteText, takeText, type Workbench } from './use-part-acts.ts';

/** What keys of a builder reach for; `history` is null in a builder within another, whose history is the outer one's. */
export interface Keyed {
  root: RefObject<HTMLDivElement | null>;
  bench: Workbench;
  acts: PartActs;
  history: { undo: () => void; redo: () => void } | null;
}

const partAt = (target: EventTarget | null): string | null =>
  target instanceof Element ? (target.closest('[data-part]')?.getAttribute('data-part') ?? null) : null;

const onGrip = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.dataset.grip !== undefined;

const builderOf = (element: Element): Element | null => element.closest('[data-rule-builder]');

/** Puts the keyboard on the grip after or before the one it is on. */
const walk = (root: HTMLElement | null, from: EventTarget, step: number): void => {
  const all = [...(root?.querySelectorAll<HTMLElement>('[data-grip]') ?? [])];
  const grips = all.filter((grip) => builderOf(grip) === root);
  grips[grips.findIndex((grip) => grip === from) + step]?.focus();
};

const isHistory = ({ ctrlKey, metaKey, altKey }: KeyboardEvent): boolean => (ctrlKey || metaKey) && !altKey;

const stepOfHistory = (event: KeyboardEvent, history: Keyed['history']): (() => void) | null => {
  if (!history || !isHistory(event)) return null;
  const key = event.key.toLowerCase();
  if (key === 'z') return event.shiftKey ? history.redo : history.undo;
  return key === 'y' ? history.redo : null;
};

const arrows: Record<string, 'up' | 'down'> = { ArrowUp: 'up', ArrowDown: 'down' };

const actOnGrip = (event: KeyboardEvent, { root, acts }: Keyed, id: string): (() => void) | null => {
  const { key, ctrlKey, metaKey, target } = event;
  if ((ctrlKey || metaKey) && key.toLowerCase() === 'd') return () => acts.duplicate(id);
  if (ctrlKey || metaKey) return null;
  if (key === 'Delete' || key === 'Backspace') return () => acts.remove(id);
  const way = arrows[key];
  return way ? () => walk(root.current, target, way === 'up' ? -1 : 1) : null;
};

const isOwn = (target: EventTarget, root: HTMLElement | null): boolean =>
  target instanceof Element && builderOf(target) === root;

const actOf = (event: KeyboardEvent, keyed: Keyed): (() => void) | null => {
  // Text that is written at length has a history of its own.
  if (event.target instanceof HTMLTextAreaElement) return null;
  const past = stepOfHistory(event, keyed.history);
  if (past) return past;
  if (!isOwn(event.target, keyed.root.current)) return null;
  const id = partAt(event.target);
  if (id === null) return null;
  const way = event.altKey ? arrows[event.key] : undefined;
  if (way) return () => keyed.acts.shift(id, way);
  return onGrip(event.target) ? actOnGrip(event, keyed, id) : null;
};

const handlersOf = (keyed: Keyed) => {
  const { root, bench } = keyed;
  // Lists and menus open elsewhere in the document, but tell of their keys here.
  const isHere = ({ target }: { target: EventTarget }): boolean =>
    target instanceof Node && root.current?.contains(target) === true;
  const take = (event: ClipboardEvent, cut: boolean): void => {
    const id = partAt(event.target);
    if (!isOwn(event.target, root.current) || !onGrip(event.target) || id === null) return;
    event.preventDefault();
    event.stopPropagation();
    const text = takeText(bench, id, cut);
    if (text === null) return;
    ownClip.keep(text);
    event.clipboardData.setData('text/plain', text);
  };
  return {
    onKeyDownCapture: (event: KeyboardEvent): void => {
      const act = isHere(event) ? actOf(event, keyed) : null;
      if (!act) return;
      event.preventDefault();
      event.stopPropagation();
      act();
    },
    onCopy: (event: ClipboardEvent): void => take(event, false),
    onCut: (event: ClipboardEvent): void => take(event, true),
    onPaste: (event: ClipboardEvent): void => {
      const id = partAt(event.target);
      if (!isOwn(event.target, root.current) || !onGrip(event.target) || id === null) return;
      event.preventDefault();
      event.stopPropagation();
      pasteText(bench, id, event.clipboardData.getData('text/plain') || (ownClip.read() ?? ''));
    },
  };
};

/**
 * The keys of a builder. Anywhere in it: Alt and an arrow move the row, Ctrl or ⌘ with Z undoes. On a grip: arrows walk,
 * Delete removes, and Ctrl or ⌘ with C, X, V and D copy, cut, paste and duplicate.
 */
export const useBuilderKeys = (keyed: Keyed) => {
  const { root, bench, acts, history } = keyed;
  return useMemo(() => handlersOf({ root, bench, acts, history }), [root, bench, acts, history]);
};
