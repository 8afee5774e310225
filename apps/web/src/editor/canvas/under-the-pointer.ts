interface Point {
  x: number;
  y: number;
}

/** Where in the window a mouse or a finger is. */
export const pointOf = (event: MouseEvent | TouchEvent): Point => {
  const touch = 'changedTouches' in event ? event.changedTouches[0] : event;
  return { x: touch?.clientX ?? 0, y: touch?.clientY ?? 0 };
};

/** The step below a point of the window, if there is one. */
export const stepAt = ({ x, y }: Point): string | null => {
  const found = document.elementFromPoint(x, y)?.closest('.react-flow__node');
  return found instanceof HTMLElement ? (found.dataset.id ?? null) : null;
};

/** Whether a point of the window is on the empty canvas or on a line. */
export const isOnThePane = ({ x, y }: Point): boolean =>
  (document.elementFromPoint(x, y)?.closest('.react-flow__pane, .react-flow__edges') ?? null) !== null;
