import { Loader } from '@mantine/core';
import { IconCheck, IconUserCheck } from '@tabler/icons-react';
import { LinkText } from '../../links/link-text.tsx';
import type { Receipt } from './receipts.ts';
import classes from './sales.module.css';

const icons = {
  sending: <Loader size={16} />,
  taken: <IconCheck size={18} stroke={2} aria-hidden />,
  late: <IconUserCheck size={18} stroke={1.8} aria-hidden />,
};

/** What became of an answer, in the place of what was answered. */
export const ReceiptLine = ({ receipt: { handoff, state, said } }: { receipt: Receipt }) => (
  <li className={classes.receipt} data-state={state} data-testid="receipt">
    {icons[state]}
    <span role="status">{said}</span>
    <LinkText to="/leads/$id" params={{ id: handoff.lead.id }} ml="auto">
      Open<span className={classes.hidden}> {handoff.lead.name}</span>
    </LinkText>
  </li>
);
