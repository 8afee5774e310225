import type { PointerEvent as ReactPointerEvent } from 'react';

/** A place on the screen, in pixels. */
export interface Point {
  x: number;
  y: number;
}

const threshold = 4;

/** Follows the pointer from its press to its release or Escape; `end` is told null when there was no drag, or none to keep. */
export const followPointer = (
  press: ReactPointerEvent,
  told: { move: (at: Point) => void; end: (at: Point | null) => void },
): void => {
  const from = { x: press.clientX, y: press.clientY };
  const stop = new AbortController();
  const { signal } = stop;
  let moving = false;
  const finish = (at: Point | null): void => {
    stop.abort();
    told.end(at);
  };
  const move = ({ clientX: x, clientY: y }: PointerEvent): void => {
    moving ||= Math.hypot(x - from.x, y - from.y) > threshold;
    if (moving) told.move({ x, y });
  };
  const escape = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    finish(null);
  };
  window.addEventListener('pointermove', move, { signal });
  window.addEventListener('pointerup', ({ clientX: x, clientY: y }) => finish(moving ? { x, y } : null), { signal });
  window.addEventListener('pointercancel', () => finish(null), { signal });
  window.addEventListener('keydown', escape, { signal, capture: true });
};
