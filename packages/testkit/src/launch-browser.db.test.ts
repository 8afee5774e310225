import { expect, test } from 'vitest';
import { launchBrowser } from './launch-browser.ts';

test('a browser starts, runs a page’s script and has letters to draw', async () => {
  const browser = await launchBrowser();
  const page = await browser.newPage();
  await page.setContent('<h1>Hello</h1><script>document.querySelector("h1").append(", Ripen")</script>');
  expect(await page.textContent('h1')).toBe('Hello, Ripen');
  expect((await page.locator('h1').boundingBox())?.height).toBeGreaterThan(10);
  await browser.close();
});
