import { type Request, type Response, Router } from 'express';
import { err, type JsonObject, ok, problemsOf, type Result } from '@ripen/domain';
import { RateLimiterMemory } from 'rate-limiter-flexible';
import { z } from 'zod';
import { limitedUntil } from '../access/limited-until.ts';
import { type Refusal, refuse } from '../call.ts';
import { checkDocument, parseJson, readText, refuseProblems } from '../http/body/read-json-body.ts';
import { isOwnOrigin } from '../http/is-own-origin.ts';
import type { Limits } from '../http/limits.ts';
import { sendProblem } from '../http/send-problem.ts';
import { headersFor, passCookies, type SignIn } from './open-sign-in.ts';

interface SignInDoor {
  signIn: SignIn;
  limits: Limits;
  publicUrl: string;
}

const credentials = z.object({
  email: z.string().min(1).max(254),
  password: z.string().min(1).max(128),
  rememberMe: z.boolean().optional(),
});
const newPassword = z.strictObject({
  currentPassword: z.string().min(1).max(128),
  newPassword: z.string().min(12).max(128),
});

/** The endpoints of signing in and out, below /api/auth: the ones of better-auth that Ripen has a use for, and no others. */
export const signInRoutes = (door: SignInDoor): Router => {
  const failed = new RateLimiterMemory({ points: door.limits.failedSignIns, duration: 60 });
  const router = Router();
  const post = (path: string, answer: (request: Request, response: Response) => Promise<Refusal | null>): void => {
    router.post(path, async (request, response) => {
      const refusal = isForeign(request, door.publicUrl) ? foreign() : await answer(request, response);
      if (refusal !== null) sendProblem(request, response, refusal);
    });
    router.all(path, (request, response) => sendProblem(request, response, onlyBy('POST')));
  };
  post('/sign-in/email', (request, response) => signInByEmail({ door, failed }, request, response));
  post('/sign-out', (request, response) => signOut(door, request, response));
  post('/change-password', (request, response) => changePassword({ door, failed }, request, response));
  router.get('/get-session', async (request, response) => {
    const person = await door.signIn.personOf(request, response);
    response.setHeader('Cache-Control', 'no-store');
    response.json(person === null ? null : { user: person });
  });
  router.all('/get-session', (request, response) => sendProblem(request, response, onlyBy('GET')));
  return router;
};

const onlyBy = (method: string): Refusal => ({
  ...refuse(405, 'method_not_allowed', `Use ${method}`),
  headers: { Allow: method },
});

const foreign = (): Refusal => refuse(403, 'csrf', 'Pages of other addresses may not sign anybody in or out');

// Programs send no Origin; what a page of another address sends always has one.
const isForeign = (request: Request, publicUrl: string): boolean =>
  (request.headers.origin !== undefined || request.headers['sec-fetch-site'] !== undefined) &&
  !isOwnOrigin(request, publicUrl);

const readBody = async <T>(
  { limits }: SignInDoor,
  { request, response }: { request: Request; response: Response },
  shape: z.ZodType<T>,
): Promise<Result<T, Refusal>> => {
  const text = await readText(request, response, { bytes: limits.body, time: limits.bodyTime });
  if (!text.ok) return text;
  const parsed = parseJson(text.value);
  if (!parsed.ok) return parsed;
  const document: Result<JsonObject, Refusal> = checkDocument(parsed.value, 422);
  if (!document.ok) return document;
  const body = shape.safeParse(document.value);
  return body.success ? ok(body.data) : err(refuseProblems(422, problemsOf(body.error)));
};

interface Counted {
  door: SignInDoor;
  failed: RateLimiterMemory;
}

const signInByEmail = async (
  { door, failed }: Counted,
  request: Request,
  response: Response,
): Promise<Refusal | null> => {
  const body = await readBody(door, { request, response }, credentials);
  if (!body.ok) return body.error;
  const address = request.socket.remoteAddress ?? '';
  const limited = await limitedUntil(failed, address);
  if (limited !== null) return limited.refusal;
  // Counted before it is checked, so that attempts made at once are counted too.
  await failed.penalty(address);
  const answer = await door.signIn.auth.api.signInEmail({
    body: body.value,
    headers: headersFor(request),
    asResponse: true,
  });
  if (!answer.ok) return failure(answer);
  await failed.reward(address);
  passCookies(answer.headers, response);
  const { user } = (await answer.json()) as { user: { id: string; name: string; email: string } };
  response.json({ user: { id: user.id, name: user.name, email: user.email } });
  return null;
};

const failure = (answer: globalThis.Response): Refusal => {
  if (answer.status >= 500) throw new Error(`signing in answered ${answer.status}`);
  return refuse(401, 'credentials_invalid', 'The email address and the password don’t belong together');
};

const signOut = async ({ signIn }: SignInDoor, request: Request, response: Response): Promise<null> => {
  const answer = await signIn.auth.api.signOut({ headers: headersFor(request), asResponse: true });
  passCookies(answer.headers, response);
  response.json({ success: true });
  return null;
};

const changePassword = async (
  { door, failed }: Counted,
  request: Request,
  response: Response,
): Promise<Refusal | null> => {
  const body = await readBody(door, { request, response }, newPassword);
  if (!body.ok) return body.error;
  const address = request.socket.remoteAddress ?? '';
  const limited = await limitedUntil(failed, address);
  if (limited !== null) return limited.refusal;
  if ((await door.signIn.personOf(request, response)) === null)
    return refuse(401, 'session_expired', 'This session is over; sign in again');
  await failed.penalty(address);
  const changed = { ...body.value, revokeOtherSessions: true };
  const answer = await door.signIn.auth.api.changePassword({
    body: changed,
    headers: headersFor(request),
    asResponse: true,
  });
  if (!answer.ok) return failure(answer);
  await failed.reward(address);
  passCookies(answer.headers, response);
  response.json({ success: true });
  return null;
};
