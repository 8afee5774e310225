import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';

interface Point {
  x: number;
  y: number;
}

type Box = Point & { width: number; height: number };

const boxOf = async (locator: Locator): Promise<Box> => {
  const box = await locator.boundingBox();
  if (!box) throw new Error(`Nothing to point at: ${String(locator)}`);
  return box;
};

/** Where something stands once it has come to rest: the canvas may still be moving. */
export const restOf = async (locator: Locator): Promise<Box> => {
  await locator.waitFor();
  let before = '';
  await expect
    .poll(
      async () => {
        const now = JSON.stringify(await boxOf(locator));
        const still = now === before;
        before = now;
        return still;
      },
      { interval: 60, timeout: 5000 },
    )
    .toBe(true);
  return boxOf(locator);
};

/** The middle of a box. */
export const middle = ({ x, y, width, height }: Box): Point => ({ x: x + width / 2, y: y + height / 2 });

const drag = async (page: Page, from: Point, to: Point): Promise<void> => {
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(to.x, to.y, { steps: 12 });
  await page.mouse.up();
};

/** The cards of a kind on the canvas, in the order a lead walks them. */
export const cards = (page: Page, kind: string): Locator =>
  page.locator('.react-flow__node').filter({ has: page.locator(`[data-kind="${kind}"]`) });

/** Takes a card and brings it somewhere by so many pixels of the screen; it stays in the hand until `drop` is called. */
export const carry = async (page: Page, card: Locator, by: Point): Promise<{ drop: () => Promise<void> }> => {
  const from = middle(await restOf(card));
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  // The card is taken up where the pointer is after its first steps.
  const taken = { x: from.x + 4, y: from.y + 4 };
  await page.mouse.move(taken.x, taken.y);
  await page.mouse.move(taken.x + by.x, taken.y + by.y, { steps: 16 });
  return { drop: () => page.mouse.up() };
};

/** Drags a kind of step from the palette to a place measured in cards from the card of a kind, the entry unless said; its settings open. */
export const dropStep = async (
  page: Page,
  kind: string,
  cardsFrom: { right: number; down: number; of?: string },
): Promise<void> => {
  const before = await cards(page, kind).count();
  const offered = page.getByTestId(`palette-${kind}`);
  await offered.scrollIntoViewIfNeeded();
  const item = middle(await restOf(offered));
  const entry = await restOf(cards(page, cardsFrom.of ?? 'entry'));
  const at = middle(entry);
  await drag(page, item, { x: at.x + cardsFrom.right * entry.width, y: at.y + cardsFrom.down * entry.height });
  await expect.poll(() => cards(page, kind).count()).toBe(before + 1);
  await page.getByTestId('inspector').waitFor();
};

/** Draws a line from a way out of one card to the way into another, as a hand does. */
export const drawLine = async (page: Page, from: { kind: string; port: string }, to: string): Promise<void> => {
  const lines = page.locator('.react-flow__edge');
  const before = await lines.count();
  const start = middle(await restOf(cards(page, from.kind).locator(`[data-port="${from.port}"]`)));
  const end = middle(await restOf(cards(page, to).locator('[data-port="in"]')));
  await drag(page, start, end);
  await expect.poll(() => lines.count()).toBe(before + 1);
};

/** Presses a card, which opens its settings. */
export const openStep = async (page: Page, kind: string): Promise<Locator> => {
  const { x, y } = middle(await restOf(cards(page, kind)));
  await page.mouse.click(x, y);
  return page.getByTestId('inspector');
};

/** The counter on the line that leaves a card of a kind by a port; it is there once a lead passed. */
export const passedBy = async (page: Page, from: { kind: string; port: string }): Promise<Locator> => {
  const id = (await cards(page, from.kind).getAttribute('data-id')) ?? '';
  return page.locator(`[data-edge^="${id}/${from.port}/"] [data-testid="passed"]`);
};

/** How a card stands in the light of the run that is looked at: passed, now, aside. */
export const lightOf = (page: Page, kind: string): Promise<string | null> =>
  cards(page, kind).locator('[data-kind]').getAttribute('data-light');
