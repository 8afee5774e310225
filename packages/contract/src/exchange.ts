import type { z } from 'zod';
import type { Endpoint } from './endpoint.ts';

type Part<Name extends string, Value> = [Value] extends [undefined]
  ? unknown
  : Record<string, never> extends Value
    ? { [K in Name]?: Value }
    : { [K in Name]: Value };

/** What a caller sends to an endpoint: its parameters, query and body, as far as it has them. */
export type Asked<E extends Endpoint> = Part<'params', z.input<E['params']>> &
  Part<'query', z.input<E['query']>> &
  Part<'body', z.input<E['body']>>;

/** What an endpoint answers with when it succeeds. */
export type Answered<E extends Endpoint> = z.output<E['output']>;
