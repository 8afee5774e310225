import { type Answered, type Asked, type Endpoint, type Endpoints, endpoints } from '@ripen/contract';
import { type ClientOptions, type Extras, type Parts, request, type Success } from './request.ts';

type Method<E extends Endpoint> =
  Record<string, never> extends Asked<E>
    ? (call?: Asked<E> & Extras) => Promise<Success<Answered<E>>>
    : (call: Asked<E> & Extras) => Promise<Success<Answered<E>>>;

/** One method for each endpoint of the contract, named as it is there. */
export type Client = { [Name in keyof Endpoints]: Method<Endpoints[Name]> };

/**
 * A typed client of the HTTP API, for browsers and for Node. Each method resolves to `{ body, revision }` and throws a
 * `ProblemError` when the API refuses.
 */
export const createClient = (options: ClientOptions): Client =>
  Object.fromEntries(
    Object.entries(endpoints).map(([name, endpoint]) => [
      name,
      (parts: Parts = {}) => request(options, endpoint, parts),
    ]),
  ) as unknown as Client;
