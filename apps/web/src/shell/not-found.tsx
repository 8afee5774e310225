import { Button } from '@mantine/core';
import { EmptyState } from '@ripen/ui';
import { IconMapOff } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useDocumentTitle } from '@mantine/hooks';

/** Stands where an address leads nowhere. */
export const NotFound = () => {
  useDocumentTitle('Not found · Ripen');
  return (
    <EmptyState
      icon={IconMapOff}
      title="There is nothing here"
      action={
        <Button component={Link} to="/workflows">
          Go to workflows
        </Button>
      }
    >
      The address may be mistyped, or what it led to was deleted.
    </EmptyState>
  );
};
