import { createHash, randomUUID } from 'node:crypto';
import { emailAddress } from '@ripen/contract';
import { err, type JsonObject, ok, type Result } from '@ripen/domain';
import type { IngestItem } from '@ripen/store';
import { type EntryConfig, fieldsOfCall, valueAt } from '@ripen/workflow';
import { type Refusal, refuse } from '../call.ts';

/** A call to a workflow's address: how the body is read, what it is, and the sender's own id of it. */
export interface HookCall {
  config: Extract<EntryConfig, { on: 'webhook' }>;
  workflow: string;
  body: JsonObject;
  id: string | null;
}

/** Reads from a call what is said of a lead: who it is, its fields, and the event that the body becomes. A body that names no lead is refused. */
export const hookItem = ({ config, workflow, body, id }: HookCall): Result<IngestItem, Refusal> => {
  const externalId = textAt(body, config.lead.externalId);
  const address = emailAddress.safeParse(textAt(body, config.lead.email));
  if (externalId === null && !address.success)
    return err(
      refuse(422, 'lead_unknown', `The body names no lead: ${sayPaths(config.lead)} holds nothing that could`),
    );
  const fields = fieldsOfCall(config, body);
  const email = address.success ? address.data : null;
  return ok({
    messageId: id === null ? `hook-${randomUUID()}` : `hook:${workflow}:${id}`,
    kind: 'track',
    name: config.event,
    properties: body,
    hash: createHash('sha256').update(JSON.stringify(body)).digest(),
    occurred: { before: 0 },
    externalId,
    anonymousId: null,
    previousId: null,
    email,
    changes: email === null ? fields : [{ change: 'email', value: email }, ...fields],
    refused: [],
  });
};

const sayPaths = ({ externalId, email }: HookCall['config']['lead']): string =>
  [externalId, email].flatMap((path) => (path === undefined ? [] : [`“${path}”`])).join(' or ');

const textAt = (body: JsonObject, path: string | undefined): string | null => {
  const value = path === undefined ? undefined : valueAt(body, path);
  const text = typeof value === 'number' ? String(value) : typeof value === 'string' ? value.trim() : '';
  return text === '' || text.length > 255 ? null : text;
};
