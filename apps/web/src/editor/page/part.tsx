import { Stack, Title } from '@mantine/core';
import type { ReactNode } from 'react';

/** A part of a panel under its title. */
export const Part = ({ title, children }: { title: string; children: ReactNode }) => (
  <Stack gap="xs" component="section">
    <Title order={3} size="h6">
      {title}
    </Title>
    {children}
  </Stack>
);
