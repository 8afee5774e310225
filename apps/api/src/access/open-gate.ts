import type { IncomingMessage } from 'node:http';
import type { Access } from '@ripen/contract';
import { err, ok, type Result, type WorkspaceId } from '@ripen/domain';
import { findMember, type FoundKey } from '@ripen/store';
import type { Response } from 'express';
import { type Caller, type Refusal, refuse } from '../call.ts';
import { isOwnOrigin } from '../http/is-own-origin.ts';
import type { Services } from '../services.ts';
import type { SignIn } from '../sign-in/open-sign-in.ts';
import type { Keys } from './open-keys.ts';
import { readCredentials } from './read-credentials.ts';

/** Somebody who may ask: where they belong, and as whom they act. */
export interface Admitted {
  workspace: WorkspaceId;
  caller: Caller;
}

/** Lets callers in, or says why not: 401 for who isn't known, 403 for what they may not do. */
export interface Gate {
  /** A person by their session or a program by a Bearer key, at the management API. */
  admit: (request: IncomingMessage, response: Response, access: Access) => Promise<Result<Admitted, Refusal>>;
  /** A program by a Bearer or Basic key of any scope, at the ingest endpoints. */
  admitIngest: (request: IncomingMessage) => Promise<Result<Admitted, Refusal>>;
}

interface Doors {
  services: Pick<Services, 'db' | 'publicUrl'>;
  keys: Keys;
  signIn: SignIn;
}

type Scheme = 'Bearer' | 'Basic';

/** Opens the gate of both APIs. */
export const openGate = (doors: Doors): Gate => ({
  admit: (request, response, access) =>
    request.headers.authorization === undefined && doors.signIn.hasCookie(request)
      ? bySession(doors, request, response)
      : byManagementKey(doors, request, access),
  admitIngest: async (request) => {
    const key = await checkKey(doors, request, 'Basic');
    return key.ok ? ok(programOf(key.value)) : key;
  },
});

const challenge = (scheme: Scheme, refusal: Refusal): Refusal =>
  refusal.status === 401 ? { ...refusal, headers: { 'WWW-Authenticate': `${scheme} realm="ripen"` } } : refusal;

const checkKey = async (
  { keys }: Doors,
  request: IncomingMessage,
  scheme: Scheme,
): Promise<Result<FoundKey, Refusal>> => {
  const credentials = readCredentials(request.headers.authorization, scheme === 'Basic');
  if (credentials.kind === 'none')
    return err(
      challenge(scheme, refuse(401, 'auth_required', 'Sign in, or send an API key in the Authorization header')),
    );
  const secret = credentials.kind === 'key' ? credentials.secret : '';
  const checked = await keys.check({ secret, address: request.socket.remoteAddress ?? '', fresh: scheme === 'Bearer' });
  return checked.ok ? checked : err(challenge(scheme, checked.error));
};

const programOf = ({ workspace, id, name }: FoundKey): Admitted => ({
  workspace,
  caller: { as: 'program', key: id, name },
});

const byManagementKey = async (
  doors: Doors,
  request: IncomingMessage,
  access: Access,
): Promise<Result<Admitted, Refusal>> => {
  const key = await checkKey(doors, request, 'Bearer');
  if (!key.ok) return key;
  if (access === 'session')
    return err(refuse(403, 'scope_insufficient', 'This is about the person signed in; a key is nobody'));
  if (access === 'manage' && !key.value.scopes.includes('manage'))
    return err(refuse(403, 'scope_insufficient', 'This key may only feed events'));
  return ok(programOf(key.value));
};

const bySession = async (
  { services, signIn }: Doors,
  request: IncomingMessage,
  response: Response,
): Promise<Result<Admitted, Refusal>> => {
  const person = await signIn.personOf(request, response);
  if (person === null)
    return err(challenge('Bearer', refuse(401, 'session_expired', 'This session is over; sign in again')));
  if (isChange(request) && !isOwnOrigin(request, services.publicUrl))
    return err(refuse(403, 'csrf', 'Changes with a session have to come from a page of this address'));
  const member = await findMember(services.db, person.id);
  if (member === undefined) return err(refuse(403, 'membership_required', 'You belong to no workspace'));
  return ok({
    workspace: member.workspace,
    caller: { as: 'person', user: person.id, name: person.name, role: member.role },
  });
};

const isChange = ({ method }: IncomingMessage): boolean => method !== 'GET' && method !== 'HEAD';
