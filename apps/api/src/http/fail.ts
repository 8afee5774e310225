import type { ErrorRequestHandler, Request, Response } from 'express';
import { refuse } from '../call.ts';
import type { Services } from '../services.ts';
import { isBadValue, isUnavailable, unavailable } from './refusal-of-failure.ts';
import { sendProblem } from './send-problem.ts';

/** Answers what was thrown: 503 while the database is away, 400 for an address that can't be decoded, else 500 and a line in the log. */
export const fail = ({ log }: Pick<Services, 'log'>): ErrorRequestHandler => {
  return (error: unknown, request, response, _next) => {
    if (response.headersSent) {
      response.destroy();
      return;
    }
    answerFailure(request, response, { error, log });
  };
};

const answerFailure = (
  request: Request,
  response: Response,
  { error, log }: { error: unknown; log: Services['log'] },
): void => {
  const { id } = response.locals as { id: string };
  if (error instanceof URIError)
    return sendProblem(request, response, refuse(400, 'path_malformed', 'The path isn’t validly percent-encoded'));
  if (isUnavailable(error)) {
    log.warn({ id, err: error }, 'the database could not be asked');
    return sendProblem(request, response, unavailable());
  }
  log.error({ id, method: request.method, path: request.path, err: error }, 'a request failed');
  if (isBadValue(error))
    return sendProblem(request, response, refuse(422, 'value_invalid', 'A value can’t be stored as it is'));
  sendProblem(
    request,
    response,
    refuse(500, 'internal', 'Something is broken here; it was written to the log under this request’s id'),
  );
};
