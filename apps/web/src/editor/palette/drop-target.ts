import type { DropTarget } from '../model/view-store.ts';

const data = (element: Element | null): DOMStringMap =>
  element instanceof HTMLElement || element instanceof SVGElement ? element.dataset : {};

/** What lies below a point of the window for a step to be dropped on; `joins` says whether it could stand behind others. */
export const dropTargetAt = (x: number, y: number, joins: boolean): DropTarget => {
  const below = document.elementFromPoint(x, y);
  const port = data(below?.closest('[data-open-port]') ?? null);
  if (joins && port.openNode !== undefined && port.openPort !== undefined)
    return { on: 'port', from: port.openNode, port: port.openPort };
  const edge = data(below?.closest('.react-flow__edge, [data-edge]') ?? null);
  const id = edge.edge ?? edge.id;
  if (joins && id !== undefined) return { on: 'edge', edge: id };
  return below?.closest('[data-testid="canvas"]') ? { on: 'canvas' } : { on: 'nothing' };
};
