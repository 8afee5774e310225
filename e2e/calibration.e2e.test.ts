import { AxeBuilder } from '@axe-core/playwright';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { signIn, type Visitor, visit } from './visitor.ts';

let visitor: Visitor;

beforeAll(async () => {
  visitor = await visit({ sample: true });
  await signIn(visitor);
  await pointsAreGiven();
});

afterAll(() => visitor.leave());

/** The sample's leads take their turns while the pages are there already: every step of the model is to have given its points. */
const pointsAreGiven = (): Promise<void> =>
  vi.waitFor(
    async () => {
      const response = await visitor.page.request.get(`${visitor.ripen.url}/api/calibration`);
      const { nodes } = (await response.json()) as { nodes: { got: { leads: number } }[] };
      expect(nodes.filter(({ got }) => got.leads > 10)).toHaveLength(6);
    },
    { timeout: 90_000, interval: 500 },
  );

const open = async (): Promise<void> => {
  await visitor.page.goto(`${visitor.ripen.url}/calibration`);
  await visitor.page.getByTestId('separation').waitFor();
};

const rowOf = (name: RegExp) =>
  visitor.page.getByRole('table', { name: 'Points nodes' }).getByRole('row').filter({ hasText: name });

test('of the sample’s sales the report says whether the score tells the won ones apart, and whether another threshold would', async () => {
  const { page, crashes } = visitor;
  await open();
  await page.getByText(/^2\d\d leads that sales got and answered/).waitFor();
  const separation = page.getByTestId('separation');
  expect(await separation.getAttribute('data-verdict')).toBe('apart');
  expect(await separation.textContent()).toMatch(/has the higher score \d\d times in 100 \(likely \d\d to \d\d\)/);
  const [, area = '', low = ''] =
    /^Area under the curve: (0\.\d\d) \((0\.\d\d)–/.exec((await page.getByTestId('area').textContent()) ?? '') ?? [];
  expect(Number(low)).toBeGreaterThan(0.5);
  expect(Number(area)).toBeGreaterThan(Number(low));
  expect(await page.getByTestId('advice').textContent()).toMatch(
    /Sales got 2\d\d leads, of which \d\d were won\. A threshold of \d\d would have passed \d+, of which \d+ were won/,
  );
  expect(crashes).toEqual([]);
});

test('tenths and grades are drawn, and told as a table with shares, ranges and lifts', async () => {
  const { page, crashes } = visitor;
  await open();
  await page.getByRole('img', { name: /^By score, in tenths: how many were won\./ }).waitFor();
  for (const title of ['By score, in tenths', 'By grade', 'By band']) {
    const section = page.locator('section').filter({ has: page.getByRole('heading', { name: title, exact: true }) });
    await section.getByRole('button', { name: 'Show the numbers' }).click();
  }
  const tenths = page.getByRole('table', { name: 'By score, in tenths' }).getByRole('row');
  expect(await tenths.count()).toBe(11);
  const highest = (await tenths.last().textContent()) ?? '';
  expect(highest).toMatch(/\d+–100/);
  expect(highest).toMatch(/\d+% \(\d+–\d+%\)/);
  const [, lift = ''] = /(\d\.\d) × \(\d\.\d–\d\.\d\)/.exec(highest) ?? [];
  expect(Number(lift), 'the highest tenth is won more often than the average').toBeGreaterThan(1.5);
  const grades = page.getByRole('table', { name: 'By grade' }).getByRole('rowgroup').last();
  expect(await grades.getByRole('row').first().textContent()).toMatch(/^A1/);
  await page.getByRole('table', { name: 'By band' }).getByText('Hot').waitFor();
  expect(crashes).toEqual([]);
});

test('of each points node it says whether those who got its points do better, and refuses where there are too few', async () => {
  const { page, crashes } = visitor;
  await open();
  expect(await rowOf(/“Requested Demo” happens/).textContent()).toMatch(
    /\d+ of \d+.*\+\d+ \(\+\d+ to \+\d+\)Do better/,
  );
  await rowOf(/“Downloaded Guide” happens/)
    .getByText('No difference shown')
    .waitFor();
  await rowOf(/“Viewed Careers” happens/)
    .getByText('Too few to say')
    .waitFor();
  await page.getByRole('search', { name: 'Calibration' }).getByText('Accepted', { exact: true }).click();
  await page
    .getByTestId('advice')
    .getByText(/^Thresholds are compared by what was won/)
    .waitFor();
  await page.getByRole('combobox', { name: 'Scoring model' }).click();
  await page.getByRole('option', { name: 'Lead score' }).click();
  await page.getByTestId('separation').waitFor();
  expect(crashes).toEqual([]);
});

test('of a month it concludes nothing, says why, and still counts', async () => {
  const { page, crashes } = visitor;
  await page.goto(`${visitor.ripen.url}/calibration?days=30`);
  await page
    .getByTestId('refusal')
    .getByText(/^Too few to conclude from: \d+ of these leads were won and \d+ not won/)
    .waitFor();
  expect((await page.getByTestId('separation').count()) + (await page.getByTestId('advice').count())).toBe(0);
  await rowOf(/“Requested Demo” happens/)
    .getByText('Too few to say')
    .waitFor();
  await page.getByRole('img', { name: /^By grade/ }).waitFor();
  const { violations } = await new AxeBuilder({ page }).analyze();
  const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
  expect(serious.map(({ id, nodes }) => `${id} ${nodes[0]?.html}`)).toEqual([]);
  expect(crashes).toEqual([]);
});
