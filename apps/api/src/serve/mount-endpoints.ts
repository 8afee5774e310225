import { Router } from 'express';
import { type Handler, notFound, type Refusal, refuse } from '../call.ts';
import { sendProblem } from '../http/send-problem.ts';
import { type Exchange, answerCall } from './answer-call.ts';
import type { Api } from './api.ts';
import type { Answer } from './once.ts';

/** Everything below /api: each endpoint under its path and method, 405 for other methods, 404 for other paths. */
export const mountEndpoints = (api: Api, handlers: readonly Handler[]): Router => {
  const router = Router({ caseSensitive: true });
  for (const [path, methods] of byPath(handlers)) {
    router.all(path.replaceAll(/\{(\w+)\}/g, ':$1'), async (request, response) => {
      response.locals.route = path;
      const handler = methods.get(request.method === 'HEAD' ? 'get' : request.method.toLowerCase());
      const exchange = { request, response };
      if (handler === undefined)
        sendProblem(request, response, await refuseTo(api, exchange, methodNotAllowed(methods)));
      else send(exchange, handler, await answerCall(api, handler, exchange));
    });
  }
  router.all('/api/{*rest}', async (request, response) =>
    sendProblem(request, response, await refuseTo(api, { request, response }, notFound())),
  );
  return router;
};

const byPath = (handlers: readonly Handler[]): Map<string, Map<string, Handler>> => {
  const paths = new Map<string, Map<string, Handler>>();
  for (const handler of handlers) {
    const { path, method } = handler.endpoint;
    const methods = paths.get(path) ?? new Map<string, Handler>();
    paths.set(path, methods.set(method, handler));
  }
  return paths;
};

const methodNotAllowed = (methods: ReadonlyMap<string, Handler>): Refusal => {
  const allowed = [...methods.keys(), ...(methods.has('get') ? ['head'] : [])]
    .map((method) => method.toUpperCase())
    .toSorted();
  return {
    ...refuse(405, 'method_not_allowed', `This address answers ${allowed.join(', ')}`),
    headers: { Allow: allowed.join(', ') },
  };
};

// Strangers learn nothing about which addresses exist.
const refuseTo = async (api: Api, { request, response }: Exchange, refusal: Refusal): Promise<Refusal> => {
  const admitted = await api.gate.admit(request, response, 'manage');
  return admitted.ok ? refusal : admitted.error;
};

const send = ({ request, response }: Exchange, { endpoint }: Handler, answer: Answer): void => {
  if (!answer.ok) return sendProblem(request, response, answer);
  response.status(endpoint.status).setHeader('Cache-Control', 'no-store');
  if (answer.replayed) response.setHeader('Idempotency-Replayed', 'true');
  if (answer.revision !== undefined) response.setHeader('ETag', `"${answer.revision}"`);
  if (answer.body === undefined) response.end();
  else response.type('application/json').end(request.method === 'HEAD' ? undefined : JSON.stringify(answer.body));
};
