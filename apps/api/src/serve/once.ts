import { createHash } from 'node:crypto';
import { err, ok, type Result, type WorkspaceId } from '@ripen/domain';
import { claimRequest, faultPoint, releaseRequest, settleRequest } from '@ripen/store';
import type { Request } from 'express';
import { type Refusal, refuse, type Reply } from '../call.ts';
import type { Services } from '../services.ts';
import type { Endpoint } from '@ripen/contract';

/** An answer that is about to be sent; `replayed` when it was given before. */
export type Answer = Reply<Endpoint> & { replayed?: true };

/** A creation to do once for its idempotency key. */
export interface Creation {
  services: Services;
  workspace: WorkspaceId;
  key: string;
  hash: Buffer;
}

/** Reads the idempotency key of a request to an endpoint that creates; null when there is none. */
export const readIdempotencyKey = (
  { creates }: Endpoint,
  header: string | undefined,
): Result<string | null, Refusal> => {
  if (!creates || header === undefined) return ok(null);
  if (/^[\x21-\x7e]{1,255}$/.test(header)) return ok(header);
  return err(refuse(400, 'idempotency_key_invalid', 'An Idempotency-Key has 1 to 255 printable ASCII characters'));
};

/** A digest of all that a request asks for. */
export const hashOf = ({ method, originalUrl }: Request, document: unknown): Buffer =>
  createHash('sha256')
    .update(`${method} ${originalUrl}\n${JSON.stringify(document) ?? ''}`)
    .digest();

/** Makes what a request asks for; `subject` is the id it gets, so that making it again makes nothing. */
type Create = (subject: string) => Promise<Reply<Endpoint>>;

/**
 * Does a creation unless it was done under its key, and remembers the answer for its repetition; what was refused may be
 * tried again. Where a process died after the creation and before the answer was kept, the repetition finds what was made.
 */
export const once = async (creation: Creation, create: Create): Promise<Answer> => {
  const { services, workspace, key, hash } = creation;
  const claim = await claimRequest(services.db, workspace, { key, hash });
  switch (claim.state) {
    case 'running':
      return {
        ...refuse(409, 'idempotency_in_progress', 'The first request with this key is still being answered'),
        extra: { retryAfter: 1 },
      };
    case 'reused':
      return refuse(422, 'idempotency_key_reused', 'This key was used for another request');
    case 'answered':
      return { ...(claim.body as { ok: true; body: unknown; revision?: number }), replayed: true };
    case 'ours':
      return settle(creation, () => create(claim.subject));
  }
};

const settle = async (
  { services, workspace, key }: Creation,
  create: () => Promise<Reply<Endpoint>>,
): Promise<Answer> => {
  try {
    const answer = await create();
    await faultPoint('create.after-commit');
    if (answer.ok) await settleRequest(services.db, workspace, { key, status: 200, body: answer });
    else await releaseRequest(services.db, workspace, { key, refused: true });
    return answer;
  } catch (error) {
    await releaseRequest(services.db, workspace, { key, refused: false }).catch((failure: unknown) =>
      services.log.warn({ err: failure }, 'a creation that failed stays claimed for a while'),
    );
    throw error;
  }
};
