import { type RefObject, useEffect } from 'react';
import { type Bench, useBench } from '../model/bench.ts';
import { onlyNodes } from '../model/selection.ts';

/** How long a finger rests before its menu opens, in milliseconds, and how far it may stray, in pixels. */
const rests = 500;
const strays = 10;

const ask = ({ flow, view }: Bench, x: number, y: number): void => {
  const below = document.elementFromPoint(x, y);
  const card = below?.closest('.react-flow__node');
  const line = below?.closest('.react-flow__edge, [data-edge]');
  const { selection, select } = flow.getState();
  if (card instanceof HTMLElement && card.dataset.id !== undefined) {
    if (!selection.nodes.includes(card.dataset.id)) select(onlyNodes(card.dataset.id));
  } else if (line instanceof HTMLElement || line instanceof SVGElement) {
    const edge = line.dataset.edge ?? line.dataset.id;
    if (edge !== undefined) select({ nodes: [], edges: [edge] });
  }
  view.setState({ menu: { x, y } });
};

/** A finger that rests on a step, a line or the canvas opens the menu that the other mouse button opens. */
export const useLongPress = (canvas: RefObject<HTMLElement | null>): void => {
  const bench = useBench();
  useEffect(() => {
    const frame = canvas.current;
    if (!frame) return;
    const control = new AbortController();
    const { signal } = control;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let from = { x: 0, y: 0 };
    let asked = false;
    const stop = (): void => clearTimeout(timer);
    const press = ({ pointerType, isPrimary, clientX: x, clientY: y }: PointerEvent): void => {
      stop();
      asked = false;
      if (pointerType !== 'touch' || !isPrimary) return;
      from = { x, y };
      timer = setTimeout(() => {
        asked = true;
        ask(bench, x, y);
      }, rests);
    };
    const move = ({ clientX, clientY }: PointerEvent): void => {
      if (Math.hypot(clientX - from.x, clientY - from.y) > strays) stop();
    };
    frame.addEventListener('pointerdown', press, { signal, capture: true });
    frame.addEventListener('pointermove', move, { signal, capture: true });
    for (const end of ['pointerup', 'pointercancel'] as const)
      frame.addEventListener(end, stop, { signal, capture: true });
    // What the browser makes of a finger that is lifted, a click, would close the menu again.
    const lift = (event: TouchEvent): void => {
      if (asked) event.preventDefault();
    };
    frame.addEventListener('touchend', lift, { signal, capture: true, passive: false });
    return () => {
      stop();
      control.abort();
    };
  }, [bench, canvas]);
};
