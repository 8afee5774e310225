import { launchBrowser } from '@ripen/testkit';
import type { Browser, Page } from 'playwright-core';
import { type RunningRipen, type StartPlan, startRipen } from './start-ripen.ts';

/** Somebody in front of a Ripen of their own. */
export interface Visitor {
  ripen: RunningRipen;
  page: Page;
  /** What went wrong in the pages so far: errors that no code caught. */
  crashes: string[];
  /** Closes the browser and stops Ripen. */
  leave: () => Promise<void>;
}

const openPage = async (browser: Browser, crashes: string[]): Promise<Page> => {
  const context = await browser.newContext({ viewport: { width: 1600, height: 1200 }, reducedMotion: 'reduce' });
  const page = await context.newPage();
  page.setDefaultTimeout(30_000);
  page.on('pageerror', (error) => crashes.push(error.stack ?? error.message));
  return page;
};

/** Starts Ripen and a browser, and opens the front door without signing in. */
export const visit = async (plan: StartPlan): Promise<Visitor> => {
  const [ripen, browser] = await Promise.all([startRipen(plan), launchBrowser()]);
  const crashes: string[] = [];
  const page = await openPage(browser, crashes);
  await page.goto(ripen.url);
  const leave = async (): Promise<void> => {
    await browser.close();
    await ripen.stop();
  };
  return { ripen, page, crashes, leave };
};

/** Signs in with the words the terminal said, by typing them. */
export const signIn = async ({ page, ripen }: Visitor): Promise<void> => {
  await page.getByLabel('Email').click();
  await page.keyboard.type(ripen.signIn.email);
  await page.keyboard.press('Tab');
  await page.keyboard.type(ripen.signIn.password);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Workflows', level: 1 }).waitFor();
};
