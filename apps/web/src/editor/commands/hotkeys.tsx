import { type HotkeyItem, useHotkeys } from '@mantine/hooks';
import { useMemo } from 'react';
import { allCommands } from './all-commands.ts';
import { isOpen } from './command.ts';
import { isCovered } from './is-covered.ts';
import { useClipboardEvents } from './use-clipboard-events.ts';
import { useDesk } from './use-desk.ts';
import { useStepKeys } from './use-step-keys.ts';

/** The browser tells of these itself, and hands over its clipboard. */
const ofTheClipboard = new Set(['copy', 'cut', 'paste']);

/** Keys that would be a surprise while the keyboard is elsewhere than on the canvas or the outline. */
const arrows = ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight'];
const onlyOnSteps = new Set(['Delete', 'Backspace', 'mod+A', ...arrows, ...arrows.map((key) => `shift+${key}`)]);

const onSteps = (): boolean => {
  const focused = document.activeElement;
  return (
    focused === null ||
    focused === document.body ||
    focused.id === 'main' ||
    focused.closest('[data-steps], [data-testid="canvas"]') !== null
  );
};

/** Runs commands by their shortcuts, wherever no text is being typed. */
export const Hotkeys = () => {
  const desk = useDesk();
  const items = useMemo(
    () =>
      allCommands
        .filter(({ name }) => !ofTheClipboard.has(name))
        .flatMap((command) =>
          command.keys.map(
            (key): HotkeyItem => [
              key,
              (event: KeyboardEvent) => {
                if (isCovered(desk.bench) || !isOpen(command, desk) || (onlyOnSteps.has(key) && !onSteps())) return;
                event.preventDefault();
                command.run(desk);
              },
              { preventDefault: false },
            ],
          ),
        ),
    [desk],
  );
  useHotkeys(items);
  useClipboardEvents(desk);
  useStepKeys(desk);
  return null;
};
