import type { Handed } from '@ripen/workflow/effects';

/** What nodemailer knows of a failure; `responseCode` is the server's, if it answered. */
export interface MailFailure {
  message: string;
  code?: string | undefined;
  responseCode?: number | undefined;
  command?: string | undefined;
}

const unreached = new Set(['ECONNECTION', 'ESOCKET', 'EDNS', 'ETIMEDOUT', 'ECONNREFUSED', 'ETLS', 'EMAXLIMIT']);

/**
 * Reads a failure by RFC 5321: 5xx is final, 4xx is for later. Without an answer it depends on how far the conversation got:
 * while the message wasn't written whole, it is provably unsent and may be sent later; after that nobody knows.
 */
export const outcomeOf = (failure: MailFailure, written: boolean): Handed => {
  const { responseCode, code, message, command } = failure;
  if (code === 'EAUTH')
    return { state: 'later', detail: `the mail server refused our sign-in: ${message}`, after: null, counts: false };
  if (responseCode !== undefined && responseCode >= 500)
    return { state: 'failed', detail: `the mail server refused it: ${message}` };
  if (responseCode !== undefined && responseCode >= 400)
    return { state: 'later', detail: `the mail server asked to try later: ${message}`, after: null, counts: true };
  if (written)
    return { state: 'unknown', detail: `the connection was lost after the message was handed over: ${message}` };
  if (code === 'EENVELOPE' || code === 'EMESSAGE')
    return { state: 'failed', detail: `the mail can’t be sent: ${message}` };
  const reached = command === 'DATA' || !(code !== undefined && unreached.has(code));
  return { state: 'later', detail: `the mail server can’t be reached: ${message}`, after: null, counts: reached };
};
