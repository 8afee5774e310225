import { launchBrowser } from '@ripen/testkit';
import type { Browser, Page } from 'playwright-core';
import { startRipen } from '../e2e/start-ripen.ts';
import type { BenchRow } from './bench-row.ts';

const steps = 300;

/** A flow of 300 steps: a chain of branches with a wait and a tag on each side, in rows of six. */
const large = {
  name: 'A flow of 300 steps',
  kind: 'nurture',
  nodes: Array.from({ length: steps }, (_, index) => ({
    id: `n${index}`,
    kind: index === 0 ? 'entry' : index === steps - 1 ? 'exit' : index % 3 === 0 ? 'branch' : 'wait',
    config:
      index === 0
        ? { on: 'api' }
        : index === steps - 1
          ? {}
          : index % 3 === 0
            ? { rule: { '>=': [{ var: 'companySize' }, index] } }
            : { for: { days: 1 } },
    position: { x: (index % 6) * 328, y: Math.floor(index / 6) * 144 },
  })),
  edges: Array.from({ length: steps - 1 }, (_, index) => index).flatMap((index) => {
    const from = `n${index}`;
    if (index === 0) return [{ from, port: 'entered', to: 'n1' }];
    if (index % 3 !== 0) return [{ from, port: 'done', to: `n${index + 1}` }];
    return [
      { from, port: 'yes', to: `n${index + 1}` },
      { from, port: 'no', to: `n${Math.min(index + 2, steps - 1)}` },
    ];
  }),
};

const signIn = async (page: Page, { email, password }: { email: string; password: string }): Promise<void> => {
  await page.getByLabel('Email').fill(email);
  await page.getByLabel('Password', { exact: true }).fill(password);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Workflows', level: 1 }).waitFor();
};

const make = (page: Page): Promise<string> =>
  page.evaluate(async (body) => {
    const answer = await fetch('/api/workflows', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    return ((await answer.json()) as { id: string }).id;
  }, large);

/** Milliseconds of a processor that the page's own thread took so far: what it costs, however busy the machine is. */
const costs = async (page: Page): Promise<() => Promise<number>> => {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  return async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    return 1_000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0);
  };
};

/** Milliseconds of a processor that all pages' processes took, each by its id: a page may go on in another process when it is loaded anew. */
const spent = async (browser: Browser): Promise<Map<number, number>> => {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  await session.detach();
  return new Map(processInfo.flatMap(({ type, id, cpuTime }) => (type === 'renderer' ? [[id, 1_000 * cpuTime]] : [])));
};

const spentSince = async (browser: Browser, before: ReadonlyMap<number, number>): Promise<number> => {
  let sum = 0;
  for (const [id, time] of await spent(browser)) sum += time - (before.get(id) ?? 0);
  return sum;
};

const moves = 240;

/** From the press on the address to the frame in which all cards stand, in milliseconds. */
const openTime = async (page: Page, url: string): Promise<number> => {
  await page.goto(url, { waitUntil: 'commit' });
  await page.waitForFunction((count) => document.querySelectorAll('.react-flow__node').length >= count, steps);
  return page.evaluate(
    () =>
      new Promise<number>((done) => requestAnimationFrame(() => requestAnimationFrame(() => done(performance.now())))),
  );
};

// As text, for what runs this file puts names of its own into functions, and the page doesn't know them.
const recordFrames = `
  globalThis.benchFrames = [];
  requestAnimationFrame(function note(time) {
    benchFrames.push(time);
    requestAnimationFrame(note);
  });`;

const at = (sorted: readonly number[], share: number): number => sorted[Math.floor(sorted.length * share)] ?? 0;

/** How long frames take while a card is dragged about, in milliseconds, shortest first. */
const frameTimes = async (page: Page): Promise<number[]> => {
  const card = await page.locator('.react-flow__node').nth(8).boundingBox();
  if (!card) throw new Error('there is no card to drag');
  const [x, y] = [card.x + card.width / 2, card.y + card.height / 2];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + 12, y + 12, { steps: 4 });
  await page.evaluate(recordFrames);
  for (let move = 0; move < moves; move++)
    await page.mouse.move(x + 160 * Math.sin(move / 12), y + 90 * Math.cos(move / 9));
  const seen = await page.evaluate<number[]>('benchFrames');
  await page.mouse.up();
  return seen
    .slice(1)
    .map((time, index) => time - (seen[index] ?? time))
    .toSorted((a, b) => a - b);
};

/** Measures the editor in Chromium on a flow of 300 steps: how long it takes to open, and the frames while a card is dragged. */
export const benchEditor = async (): Promise<BenchRow[]> => {
  const [ripen, browser] = await Promise.all([startRipen({ sample: false }), launchBrowser()]);
  try {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    await page.goto(ripen.url);
    await signIn(page, ripen.signIn);
    const url = new URL(`/workflows/${await make(page)}`, ripen.url).href;
    const opened: number[] = [];
    for (let time = 0; time < 3; time++) opened.push(await openTime(page, url));
    const before = await spent(browser);
    opened.push(await openTime(page, url));
    const toOpen = await spentSince(browser, before);
    const cost = await costs(page);
    const rested = await cost();
    const [cold = 0, ...warm] = opened;
    const frames = await frameTimes(page);
    const toDrag = ((await cost()) - rested) / moves;
    return [
      { name: 'A flow of 300 steps opens, the first time', value: cold, unit: 'ms' },
      { name: 'A flow of 300 steps opens, once the pages are known', value: Math.min(...warm), unit: 'ms' },
      { name: 'Processor time of the page while it opens', value: toOpen, unit: 'ms' },
      { name: 'Processor time of the page for each move of the pointer with a card', value: toDrag, unit: 'ms' },
      { name: 'A frame while one of its cards is dragged, the middle one', value: at(frames, 0.5), unit: 'ms' },
      { name: 'A frame while one of its cards is dragged, 95 of 100', value: at(frames, 0.95), unit: 'ms' },
    ];
  } finally {
    await browser.close();
    await ripen.stop();
  }
};
