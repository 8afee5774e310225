import type { CSSVariablesResolver } from '@mantine/core';
import { meanings } from './colors.ts';

const hues = ['gray', 'plum', ...Object.keys(meanings)];

const shade = (hue: string, step: number): string => `var(--mantine-color-${hue}-${step})`;

const lightHue = (hue: string): [string, string][] => [
  [`--mantine-color-${hue}-text`, shade(hue, 7)],
  [`--mantine-color-${hue}-light`, shade(hue, 1)],
  [`--mantine-color-${hue}-light-hover`, shade(hue, 2)],
  [`--mantine-color-${hue}-light-color`, shade(hue, 8)],
  [`--mantine-color-${hue}-outline`, shade(hue, 7)],
];

const mixed = (hue: string, percent: number): string => `color-mix(in srgb, ${shade(hue, 5)} ${percent}%, transparent)`;

const darkHue = (hue: string): [string, string][] => [
  [`--mantine-color-${hue}-text`, shade(hue, 4)],
  [`--mantine-color-${hue}-light`, mixed(hue, 18)],
  [`--mantine-color-${hue}-light-hover`, mixed(hue, 26)],
  [`--mantine-color-${hue}-light-color`, shade(hue, 3)],
  [`--mantine-color-${hue}-outline`, shade(hue, 4)],
];

/**
 * What the theme's tokens can't say: surfaces, lines and the contrast of text on tinted grounds. `--ripen-page` is the
 * ground below everything, `--ripen-sunken` what lies in it, `--ripen-hover` a row under the pointer, `--ripen-chosen`
 * the place one is in, `--ripen-line` a hairline; Mantine's body colour is the surface of cards, tables and dialogs.
 */
export const cssVariables: CSSVariablesResolver = () => ({
  variables: { '--ripen-rail': '14.5rem' },
  light: {
    ...Object.fromEntries(hues.flatMap(lightHue)),
    '--mantine-color-text': shade('gray', 9),
    '--mantine-color-dimmed': shade('gray', 6),
    '--mantine-color-placeholder': shade('gray', 6),
    '--mantine-color-anchor': shade('plum', 7),
    '--mantine-color-error': shade('red', 7),
    '--mantine-color-default-border': shade('gray', 5),
    '--mantine-color-default-hover': shade('gray', 1),
    '--ripen-page': shade('gray', 0),
    '--ripen-sunken': shade('gray', 1),
    '--ripen-hover': shade('gray', 0),
    '--ripen-chosen': shade('gray', 2),
    '--ripen-line': shade('gray', 2),
    '--ripen-shadow': '0 1px 2px rgb(32 30 26 / 6%), 0 4px 12px rgb(32 30 26 / 5%)',
  },
  dark: {
    ...Object.fromEntries(hues.flatMap(darkHue)),
    '--mantine-color-text': shade('dark', 0),
    '--mantine-color-dimmed': shade('dark', 2),
    '--mantine-color-placeholder': shade('dark', 2),
    '--mantine-color-anchor': shade('plum', 3),
    '--mantine-color-error': shade('red', 4),
    '--mantine-color-default-border': shade('dark', 4),
    '--ripen-page': shade('dark', 8),
    '--ripen-sunken': shade('dark', 8),
    '--ripen-hover': shade('dark', 6),
    '--ripen-chosen': shade('dark', 6),
    '--ripen-line': shade('dark', 5),
    '--ripen-shadow': '0 1px 2px rgb(0 0 0 / 40%), 0 4px 12px rgb(0 0 0 / 30%)',
  },
});
