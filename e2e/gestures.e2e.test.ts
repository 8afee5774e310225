import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { cards, carry, openStep, restOf } from './canvas.ts';
import { signIn, type Visitor, visit } from './visitor.ts';

let visitor: Visitor;

beforeAll(async () => {
  visitor = await visit({ sample: false });
  await signIn(visitor);
});

afterAll(() => visitor.leave());

const at = (x: number, y: number) => ({ x, y });

/** A flow with a branch: yes leads by way of a tag and a wait to the end, no leads there at once. */
const flow = {
  name: 'Spring offer',
  kind: 'nurture',
  settings: { entry: 'again' },
  nodes: [
    { id: 'in', kind: 'entry', config: { on: 'api' }, position: at(0, 0) },
    { id: 'large', kind: 'branch', config: { rule: { '>=': [{ var: 'companySize' }, 200] } }, position: at(0, 144) },
    { id: 'tag', kind: 'add-tag', config: { tag: 'large' }, position: at(-200, 288) },
    { id: 'rest', kind: 'wait', config: { for: { days: 3 } }, position: at(-200, 432) },
    { id: 'field', kind: 'set-field', config: { field: 'jobTitle', value: 'x' }, position: at(200, 288) },
    { id: 'out', kind: 'exit', config: {}, position: at(0, 576) },
  ],
  edges: [
    { from: 'in', port: 'entered', to: 'large' },
    { from: 'large', port: 'yes', to: 'tag' },
    { from: 'large', port: 'no', to: 'field' },
    { from: 'tag', port: 'done', to: 'rest' },
    { from: 'rest', port: 'done', to: 'out' },
    { from: 'field', port: 'done', to: 'out' },
  ],
};

let workflow = '';

beforeEach(async () => {
  const { page, ripen } = visitor;
  const made = await page.request.post(`${ripen.url}/api/workflows`, { data: flow, headers: { origin: ripen.url } });
  expect(made.ok(), await made.text()).toBe(true);
  workflow = ((await made.json()) as { id: string }).id;
  await page.goto(`${ripen.url}/workflows/${workflow}`);
  await restOf(cards(page, 'entry'));
});

interface Place {
  x: number;
  y: number;
}

/** Where the draft that the server has says that steps stand. */
const places = async (): Promise<Map<string, Place>> => {
  const { page, ripen } = visitor;
  const answer = await page.request.get(`${ripen.url}/api/workflows/${workflow}`);
  const { nodes } = (await answer.json()) as { nodes: { id: string; position: Place }[] };
  return new Map(nodes.map(({ id, position }) => [id, position]));
};

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
