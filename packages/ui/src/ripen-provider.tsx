import { localStorageColorSchemeManager, MantineProvider } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import type { ReactNode } from 'react';
import '@mantine/core/styles.css';
import '@mantine/notifications/styles.css';
import './ripen.css';
import { cssVariables } from './theme/css-variables.ts';
import { theme } from './theme/theme.ts';

const colorSchemes = localStorageColorSchemeManager({ key: 'ripen-color-scheme' });

/** Gives everything below it Ripen's look, in light or dark as the system or the reader says, and a place for toasts. */
export const RipenProvider = ({ children }: { children: ReactNode }) => (
  <MantineProvider
    theme={theme}
    cssVariablesResolver={cssVariables}
    colorSchemeManager={colorSchemes}
    defaultColorScheme="auto"
  >
    <Notifications position="bottom-right" limit={4} />
    {children}
  </MantineProvider>
);
