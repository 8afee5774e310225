import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

type Scheme = 'light' | 'dark';

// The page is the same in the dark but for its colours, and looking at everything twice takes twice as long.
const searchFor = (page: Page, scheme: Scheme): AxeBuilder => {
  const axe = new AxeBuilder({ page }).options({ resultTypes: ['violations'] });
  return scheme === 'light' ? axe : axe.withRules(['color-contrast']);
};

// What axe calls moderate, and is wrong here all the same.
const lesser = new Set(['landmark-no-duplicate-banner']);

const findings = async (page: Page, scheme: Scheme): Promise<string[]> => {
  const { violations } = await searchFor(page, scheme).analyze();
  return violations
    .filter(({ id, impact }) => impact === 'serious' || impact === 'critical' || lesser.has(id))
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 200)).join('\n')}`);
};

/** What axe finds on a page that is serious or critical, or a second banner, in light and in dark, each with the places it stands at. */
export const lookAt = async (page: Page, name: string): Promise<string[]> => {
  const found: string[] = [];
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await page.locator(`[data-mantine-color-scheme="${colorScheme}"]`).waitFor();
    found.push(...(await findings(page, colorScheme)).map((finding) => `${name}, ${colorScheme}: ${finding}`));
  }
  return found;
};
