/** The line that lies below a card's middle on the screen, if there is one; the card itself is looked through. */
export const lineBelow = (card: Element): string | null => {
  const { left, top, width, height } = card.getBoundingClientRect();
  const below = document.elementsFromPoint(left + width / 2, top + height / 2);
  for (const element of below) {
    if (card.contains(element)) continue;
    const line = element.closest('.react-flow__edge, [data-edge]');
    if (!(line instanceof HTMLElement || line instanceof SVGElement)) continue;
    return line.dataset.edge ?? line.dataset.id ?? null;
  }
  return null;
};
