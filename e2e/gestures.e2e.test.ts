import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { readFile } from 'node:fs/promises';
import { cards, carry, middle, openStep, restOf } from './canvas.ts';
import { at, makeSpringOffer, placesOf } from './spring-offer.ts';
import { signIn, type Visitor, visit } from './visitor.ts';

let visitor: Visitor;

beforeAll(async () => {
  visitor = await visit({ sample: false });
  await signIn(visitor);
});

afterAll(() => visitor.leave());

let workflow = '';

beforeEach(async () => {
  const { page, ripen } = visitor;
  workflow = await makeSpringOffer(visitor);
  await page.goto(`${ripen.url}/workflows/${workflow}`);
  await restOf(cards(page, 'entry'));
});

const places = () => placesOf(visitor, workflow);

/** How much the canvas magnifies once it has come to rest. */
const zoomOf = async (): Promise<number> => {
  const { page } = visitor;
  const seen = await page.locator('.react-flow__node').first().boundingBox();
  const drawn = await page
    .locator('.react-flow__node')
    .first()
    .evaluate((card) => (card as HTMLElement).offsetWidth);
  return (seen?.width ?? drawn) / drawn;
};

test('a dragged step stands in line with those it comes near, and lines show which', async () => {
  const { page, crashes } = visitor;
  await page.keyboard.press('g');
  const zoom = await zoomOf();
  const hand = await carry(page, cards(page, 'exit'), at(-195 * zoom, 19 * zoom));
  await expect.poll(() => page.getByTestId('guides').locator('line').count()).toBeGreaterThan(0);
  await hand.drop();
  await expect.poll(() => page.getByTestId('guides').count()).toBe(0);
  await expect.poll(async () => (await places()).get('out')?.x).toBe(-200);
  await page.keyboard.press('Control+z');
  await expect.poll(async () => (await places()).get('out')).toEqual(at(0, 576));
  expect(crashes).toEqual([]);
});

test('a branch is collapsed into one card, which moves, is copied and removed as a whole, and stays so across a reload', async () => {
  const { page, crashes } = visitor;
  const fold = page.getByTestId('fold');
  await openStep(page, 'add-tag');
  await page.keyboard.press('Escape');
  await page.keyboard.press('c');
  await expect.poll(() => fold.getByTestId('fold-words').textContent()).toBe('2 steps');
  expect(await cards(page, 'wait').count()).toBe(0);
  expect(await page.locator('.react-flow__edge').count()).toBe(5);

  const hand = await carry(page, page.locator('.react-flow__node').filter({ has: fold }), at(-120, 40));
  await hand.drop();
  await expect.poll(async () => (await places()).get('tag')?.x).toBeLessThan(-200);
  const moved = await places();
  expect(moved.get('rest')).toEqual(at(moved.get('tag')?.x ?? 0, (moved.get('tag')?.y ?? 0) + 144));

  await page.keyboard.press('Control+d');
  await expect.poll(async () => (await places()).size).toBe(8);
  await page.keyboard.press('Control+z');
  await expect.poll(async () => (await places()).size).toBe(6);
  await page
    .getByTestId('saved')
    .getByText(/^Draft saved/)
    .waitFor();
  await page.reload();
  await fold.waitFor();

  await page.getByRole('button', { name: 'Outline', exact: true }).click();
  await page.getByTestId('outline-folded').getByText('2 steps').waitFor();
  await page.getByTestId('outline-folded').click();
  await expect.poll(() => cards(page, 'wait').count()).toBe(1);
  await page.getByTestId('outline-fold').first().click();
  await fold.waitFor();
  await fold.getByTestId('fold-words').click();
  await page.getByTestId('folded-branch').getByText('Wait 3 days').waitFor();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Delete');
  await expect.poll(async () => [...(await places()).keys()]).toEqual(['in', 'large', 'field', 'out']);
  expect(crashes).toEqual([]);
});

test('the whole flow is downloaded as a picture, whatever of it is seen', async () => {
  const { page, crashes } = visitor;
  await page.getByRole('button', { name: 'Workflow settings', exact: true }).click();
  const download = async (name: string): Promise<Buffer> => {
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByTestId('downloads').getByRole('button', { name, exact: true }).click(),
    ]);
    expect(file.suggestedFilename()).toMatch(/^Spring-offer\./);
    return readFile(await file.path());
  };
  const svg = (await download('Download a picture as SVG')).toString();
  for (const words of ['Add the tag “large”', 'Wait 3 days', 'Leave the flow', '>Yes<']) expect(svg).toContain(words);
  const [, width = ''] = /^<svg [^>]*width="(\d+)"/.exec(svg) ?? [];
  const png = await download('Download a picture as PNG');
  expect(png.subarray(1, 4).toString()).toBe('PNG');
  expect(png.readUInt32BE(16)).toBe(2 * Number(width));
  expect(crashes).toEqual([]);
});

test('what was removed is named, and comes back by the word that says so', async () => {
  const { page, crashes } = visitor;
  await openStep(page, 'add-tag');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Delete');
  await expect.poll(() => cards(page, 'add-tag').count()).toBe(0);
  const word = page.getByRole('alert').filter({ hasText: 'Removed: add tag' });
  await word.getByRole('button', { name: 'Undo' }).click();
  await expect.poll(() => cards(page, 'add-tag').count()).toBe(1);
  await expect.poll(() => word.count()).toBe(0);
  expect(crashes).toEqual([]);
});

test('with a finger alone: resting on a step opens its menu, and a tap on a way out and one on a step draw a line', async () => {
  const { ripen, page: mouse } = visitor;
  const state = await mouse.context().storageState();
  const context = await mouse
    .context()
    .browser()
    ?.newContext({
      hasTouch: true,
      viewport: { width: 1180, height: 1100 },
      storageState: state,
      reducedMotion: 'reduce',
    });
  const page = await context?.newPage();
  if (!page) throw new Error('no page for a finger');
  page.setDefaultTimeout(30_000);
  await page.goto(`${ripen.url}/workflows/${workflow}`);
  const { x, y } = middle(await restOf(cards(page, 'wait')));
  const finger = await page.context().newCDPSession(page);
  await finger.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [{ x, y }] });
  await page.getByTestId('context-menu').getByText('Duplicate').waitFor();
  await finger.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  await page.getByTestId('context-menu').getByText('Remove', { exact: true }).tap();
  await expect.poll(() => cards(page, 'wait').count()).toBe(0);

  const lines = page.locator('.react-flow__edge');
  await page.getByRole('alert').getByRole('button', { name: 'Undo' }).tap();
  await expect.poll(() => cards(page, 'wait').count()).toBe(1);
  const before = await lines.count();
  await restOf(cards(page, 'entry'));
  await cards(page, 'set-field').locator('[data-port="done"]').tap();
  await page.locator('[data-aim="may"]').first().waitFor();
  await cards(page, 'wait').tap();
  await expect.poll(async () => (await lines.count()) - before).toBe(0);
  await page.locator('.react-flow__edge[data-id="field/done/rest"]').waitFor({ state: 'attached' });
  await context?.close();
});
