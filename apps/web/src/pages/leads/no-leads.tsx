import { Button } from '@mantine/core';
import { EmptyState } from '@ripen/ui';
import { IconSearchOff, IconUsers } from '@tabler/icons-react';
import { LinkText } from '../../links/link-text.tsx';
import { AddLead } from './add-lead.tsx';

/** What the list says when it is empty: nobody is known yet, or nobody matches. */
export const NoLeads = ({ filtered, onClear }: { filtered: boolean; onClear: () => void }) =>
  filtered ? (
    <EmptyState
      icon={IconSearchOff}
      title="Nobody matches"
      action={
        <Button variant="default" onClick={onClear}>
          Clear search and filters
        </Button>
      }
    >
      No lead fits everything that is asked for here.
    </EmptyState>
  ) : (
    <EmptyState icon={IconUsers} title="No leads yet" action={<AddLead />}>
      Leads appear as your site or app sends events: make a key in{' '}
      <LinkText to="/settings" search={{ part: 'keys' }} underline="always">
        the settings
      </LinkText>{' '}
      and follow the lines there. Or add one by hand.
    </EmptyState>
  );
