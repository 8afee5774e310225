import type { MantineThemeComponents } from '@mantine/core';

const dialogTitle = { title: { fontSize: 'var(--mantine-font-size-lg)', fontWeight: 600 } };

// Its element would be a banner: the page's head, of which there is one.
const dialogHead = { header: { role: 'none' } };

/** How Mantine's components behave here when nothing else is said. */
export const componentDefaults: MantineThemeComponents = {
  Button: { defaultProps: { fw: 550 } },
  ActionIcon: { defaultProps: { variant: 'subtle', color: 'gray' } },
  Paper: { defaultProps: { radius: 'lg', p: 'lg' } },
  Card: { defaultProps: { radius: 'lg', p: 'lg' } },
  Modal: {
    defaultProps: {
      radius: 'lg',
      centered: true,
      attributes: dialogHead,
      closeButtonProps: { 'aria-label': 'Close' },
      overlayProps: { backgroundOpacity: 0.4 },
      transitionProps: { duration: 120 },
    },
    styles: dialogTitle,
  },
  Drawer: {
    defaultProps: {
      attributes: dialogHead,
      closeButtonProps: { 'aria-label': 'Close' },
      overlayProps: { backgroundOpacity: 0.4 },
      transitionProps: { duration: 160 },
    },
    styles: dialogTitle,
  },
  Notification: { defaultProps: { closeButtonProps: { 'aria-label': 'Close' } } },
  Tooltip: { defaultProps: { withArrow: true, openDelay: 250, transitionProps: { duration: 80 } } },
  Menu: { defaultProps: { shadow: 'md', withInitialFocusPlaceholder: false, transitionProps: { duration: 80 } } },
  Popover: { defaultProps: { shadow: 'md', transitionProps: { duration: 80 } } },
  Select: { defaultProps: { allowDeselect: false } },
  Badge: { defaultProps: { radius: 'md', variant: 'light', tt: 'none', fw: 500 } },
  Alert: { defaultProps: { variant: 'light', radius: 'lg' } },
  Anchor: { defaultProps: { underline: 'hover' } },
  Table: { defaultProps: { verticalSpacing: 'sm', horizontalSpacing: 'md' } },
};
