import { createHash, randomUUID } from 'node:crypto';
import type { IngestCall } from '@ripen/contract';
import { err, type Instant, type JsonObject, ok, parseInstant, type Problem, type Result } from '@ripen/domain';
import type { IngestItem } from '@ripen/store';
import { changesOf } from './changes-of.ts';
import { isRobot } from './is-robot.ts';

/** A call as it came, with what its request says of time. */
export interface Arrived {
  call: IngestCall;
  raw: JsonObject;
  sentAt: string | null;
  receivedAt: Instant;
  /** History may be imported: then any past time is good. */
  imported: boolean;
  place: string;
}

const minutes = 60_000;
const days = 24 * 60 * minutes;
const future = 5 * minutes;
const past = 90 * days;
const longestPast = 100 * 365 * days;

/** Turns a call into what the store takes; the only thing that can be wrong with it now is its time. */
export const itemOf = (arrived: Arrived): Result<IngestItem, Problem> => {
  const { call, raw } = arrived;
  const occurred = occurredOf(arrived);
  const fault = faultOf(occurred, arrived);
  if (fault !== null) return err(fault);
  const { changes, email, consents, refused } = changesOf(call);
  return ok({
    messageId: call.messageId ?? `ripen-${randomUUID()}`,
    kind: call.type,
    name: nameOf(call),
    properties: propertiesOf(call),
    hash: createHash('sha256')
      .update(JSON.stringify({ ...raw, sentAt: undefined, _metadata: undefined }))
      .digest(),
    occurred,
    externalId: call.userId,
    anonymousId: call.anonymousId,
    previousId: call.type === 'alias' ? call.previousId : null,
    email,
    changes,
    consents,
    refused,
  });
};

const epochOf = (text: string | null | undefined): number | null => {
  const read = text === null || text === undefined ? null : parseInstant(text);
  return read?.ok ? read.value : null;
};

/** When it happened: by the sender's clock, corrected by what that clock said when the request was sent, as Segment does. */
const occurredOf = ({ call, sentAt }: Arrived): IngestItem['occurred'] => {
  const told = epochOf(call.originalTimestamp ?? call.timestamp);
  const sent = epochOf(call.sentAt ?? sentAt);
  if (told === null) return { before: 0 };
  return sent === null ? { at: told as Instant } : { before: sent - told };
};

const faultOf = (occurred: IngestItem['occurred'], { receivedAt, imported, place }: Arrived): Problem | null => {
  const age = 'at' in occurred ? receivedAt - occurred.at : occurred.before;
  const at = `${place}/timestamp`;
  if (age < -future)
    return { code: 'timestamp_in_future', detail: 'lies more than five minutes in the future', pointer: at };
  if (age > (imported ? longestPast : past))
    return {
      code: 'timestamp_too_old',
      detail: 'lies more than 90 days back; history goes to /v1/import',
      pointer: at,
    };
  return null;
};

// A robot's doings have a name of their own: they are kept and seen, and nothing that listens or counts hears of them.
const nameOf = (call: IngestCall): string => {
  const name = plainNameOf(call);
  const did = call.type === 'track' || call.type === 'page' || call.type === 'screen';
  return did && isRobot(call.context?.userAgent) ? `${name} (robot)` : name;
};

const plainNameOf = (call: IngestCall): string => {
  if (call.type === 'track') return call.event;
  if (call.type === 'page') return `Viewed ${call.name ?? 'Page'}`;
  if (call.type === 'screen') return call.name === null ? 'Viewed Screen' : `Viewed ${call.name} Screen`;
  return call.type;
};

const propertiesOf = (call: IngestCall): JsonObject => {
  switch (call.type) {
    case 'track':
      return call.properties;
    case 'page':
    case 'screen':
      return {
        ...(call.name === null ? {} : { name: call.name }),
        ...(call.category ? { category: call.category } : {}),
        ...call.properties,
      };
    case 'identify':
      return call.traits;
    case 'group':
      return { ...call.traits, ...(call.groupId === null ? {} : { groupId: call.groupId }) };
    case 'alias':
      return { previousId: call.previousId };
  }
};
