import type { Handler } from '../../call.ts';
import { getMailboxMail } from './get-mailbox-mail.ts';
import { listMailbox } from './list-mailbox.ts';

/** The endpoints of the built-in mailbox. */
export const handlers: readonly Handler[] = [listMailbox, getMailboxMail];
