import { Button, Code } from '@mantine/core';
import { PageHeader } from '@ripen/ui';
import type { ErrorComponentProps } from '@tanstack/react-router';
import { Page } from './page.tsx';

/** Stands where a page failed to show: says so, and starts it again. */
export const Crashed = ({ error }: ErrorComponentProps) => (
  <Page narrow>
    <PageHeader
      title="This page failed to show"
      about="It isn’t your doing, and what had been saved is safe. If it happens again, tell whoever runs Ripen here, with these words:"
    />
    <Code block mb="lg">
      {error instanceof Error ? error.message : String(error)}
    </Code>
    <Button onClick={() => window.location.reload()}>Show it again</Button>
  </Page>
);
