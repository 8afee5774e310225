import { queryOptions } from '@tanstack/react-query';
import { client } from '../client.ts';
import { pageOf } from './page-of.ts';

/** What the built-in mailbox caught, newest first; it stays fresh. */
export const mailbox = (search: string | undefined) =>
  pageOf(
    ['mailbox', 'list', { search }],
    ({ cursor, signal }) => client.listMailbox({ query: { search, cursor }, signal }),
    true,
  );

/** One mail of the mailbox; mails never change. */
export const mailboxMail = (id: string) =>
  queryOptions({
    queryKey: ['mailbox', 'one', id],
    queryFn: async ({ signal }) => (await client.getMailboxMail({ params: { id }, signal })).body,
    staleTime: Number.POSITIVE_INFINITY,
  });

/** Mails that were handed over, newest first, perhaps to one lead only; they stay fresh. */
export const messages = (lead: string | undefined) =>
  pageOf(
    ['messages', 'list', { lead }],
    ({ cursor, signal }) => client.listMessages({ query: { lead, cursor }, signal }),
    true,
  );

/** Mail templates. */
export const templates = () =>
  pageOf(['templates', 'list'], ({ cursor, signal }) => client.listTemplates({ query: { cursor }, signal }));

/** One mail template. */
export const template = (id: string) =>
  queryOptions({
    queryKey: ['templates', 'one', id],
    queryFn: async ({ signal }) => (await client.getTemplate({ params: { id }, signal })).body,
  });
