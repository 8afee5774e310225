import { createTheme, rem } from '@mantine/core';
import { componentDefaults } from './component-defaults.ts';
import { dark, gray, meanings, plum } from './colors.ts';

const sans = '"Figtree Variable", "Segoe UI", system-ui, -apple-system, Roboto, "Helvetica Neue", Arial, sans-serif';
const mono = 'ui-monospace, "Cascadia Mono", "SF Mono", Menlo, Consolas, "DejaVu Sans Mono", monospace';

const heading = (size: number, line: number) => ({ fontSize: rem(size), lineHeight: rem(line), fontWeight: '600' });

/** Ripen's look as Mantine's tokens: its own type scale, spacing in steps of 4, two radii, one accent, warm greys. */
export const theme = createTheme({
  colors: { gray, dark, plum, ...meanings },
  primaryColor: 'plum',
  primaryShade: 7,
  white: '#ffffff',
  black: '#201e1a',
  fontFamily: sans,
  fontFamilyMonospace: mono,
  fontSizes: { xs: rem(12), sm: rem(13), md: rem(14), lg: rem(16), xl: rem(18) },
  lineHeights: { xs: '1.35', sm: '1.4', md: '1.5', lg: '1.5', xl: '1.45' },
  headings: {
    fontFamily: sans,
    fontWeight: '600',
    textWrap: 'balance',
    sizes: {
      h1: heading(24, 32),
      h2: heading(17, 24),
      h3: heading(15, 20),
      h4: heading(14, 20),
      h5: heading(13, 20),
      h6: heading(12, 16),
    },
  },
  spacing: { xs: rem(4), sm: rem(8), md: rem(12), lg: rem(16), xl: rem(24) },
  radius: { xs: rem(6), sm: rem(6), md: rem(6), lg: rem(10), xl: rem(10) },
  defaultRadius: 'md',
  shadows: {
    xs: 'var(--ripen-shadow)',
    sm: 'var(--ripen-shadow)',
    md: 'var(--ripen-shadow)',
    lg: 'var(--ripen-shadow)',
    xl: 'var(--ripen-shadow)',
  },
  cursorType: 'pointer',
  respectReducedMotion: true,
  components: componentDefaults,
});
