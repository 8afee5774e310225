import type { Point } from './follow-pointer.ts';

const near = 36;
const step = 14;

const scrolls = (element: HTMLElement): boolean =>
  element.scrollHeight > element.clientHeight && /auto|scroll/.test(getComputedStyle(element).overflowY);

const scrollerOf = (element: HTMLElement | null): HTMLElement | null => {
  if (element === null) return document.documentElement;
  return scrolls(element) ? element : scrollerOf(element.parentElement);
};

/** Scrolls what an element lies in when the pointer comes near its upper or lower edge. */
export const scrollNear = (element: HTMLElement, { y }: Point): void => {
  const scroller = scrollerOf(element);
  if (!scroller) return;
  const { top, bottom } = scroller.getBoundingClientRect();
  if (y < Math.max(top, 0) + near) scroller.scrollBy({ top: -step });
  if (y > Math.min(bottom, window.innerHeight) - near) scroller.scrollBy({ top: step });
};
