import { useEffect } from 'react';
import { noteIdOf } from '../graph/notes.ts';
import { onlyNodes } from '../model/selection.ts';
import { closePanel } from '../page/close-panel.ts';
import { allCommands } from './all-commands.ts';
import type { Command, Desk } from './command.ts';
import { isCovered } from './is-covered.ts';

const focusable = 'input, textarea, select, button:not([aria-label="Close"]), [tabindex="0"]';

/** Puts the keyboard on the first field of the open panel, once it stands. */
const focusPanel = (): void => {
  requestAnimationFrame(() => {
    const body = document.querySelector('[data-testid="inspector"], [data-testid="folded-branch"]');
    const first = body?.querySelector('[data-autofocus]') ?? body?.querySelector(focusable);
    if (first instanceof HTMLElement) first.focus();
  });
};

const cardOf = (target: EventTarget | null): string | null => {
  if (!(target instanceof HTMLElement)) return null;
  return target.classList.contains('react-flow__node') || target.dataset.step !== undefined
    ? (target.dataset.id ?? null)
    : null;
};

/** Whether Escape there is for the editor: on the canvas, in the outline or the panel, and not for a list that is open. */
const isOurs = (target: EventTarget | null): boolean => {
  if (!(target instanceof Element) || target === document.body) return true;
  if (target.getAttribute('aria-expanded') === 'true' || target.closest('[role="dialog"], [role="menu"]')) return false;
  return (
    target.closest('[data-testid="canvas"], [data-steps], aside, main') !== null && !target.matches('header input')
  );
};

const walks = new Map(
  allCommands.flatMap((command) =>
    command.name.startsWith('walk-') || command.name.startsWith('extend-')
      ? [[command.keys[0] ?? '', command] as const]
      : [],
  ),
);

/** The command of an arrow on a card, which would move the card instead; null for any other key. */
const walkOf = ({ key, shiftKey, altKey, ctrlKey, metaKey }: KeyboardEvent): Command | null =>
  altKey || ctrlKey || metaKey ? null : (walks.get(`${shiftKey ? 'shift+' : ''}${key}`) ?? null);

/** Enter on a step opens its settings, arrows lead from step to step; Escape puts away, one after the other, whatever is open. */
export const useStepKeys = (desk: Desk): void => {
  useEffect(() => {
    const { bench } = desk;
    const enter = (id: string): void => {
      const note = noteIdOf(id);
      if (note !== null) return bench.readOnly ? undefined : bench.view.setState({ writing: note });
      bench.flow.getState().select(onlyNodes(id));
      bench.view.setState({ panel: 'step' });
      focusPanel();
    };
    const escape = (): void => {
      if (bench.view.getState().connecting) return bench.view.setState({ connecting: null });
      if (bench.view.getState().panel !== null) closePanel(bench);
    };
    const press = (event: KeyboardEvent): void => {
      if (isCovered(bench) || event.defaultPrevented) return;
      const card = cardOf(event.target);
      if (event.key === 'Enter' && card !== null) {
        event.preventDefault();
        enter(card);
      }
      const walk = card !== null && noteIdOf(card) === null ? walkOf(event) : null;
      if (walk) {
        // React Flow would move the card by it
        event.stopPropagation();
        event.preventDefault();
        walk.run(desk);
      }
      if (event.key !== 'Escape' || !isOurs(event.target)) return;
      // React Flow would deselect the step, and it stays selected when only its panel closes
      if (bench.view.getState().panel !== null) event.stopPropagation();
      escape();
    };
    document.addEventListener('keydown', press, { capture: true });
    return () => document.removeEventListener('keydown', press, { capture: true });
  }, [desk]);
};
