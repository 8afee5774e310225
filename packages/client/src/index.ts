export { type Client, createClient } from './create-client.ts';
export { ProblemError } from './problem-error.ts';
export type { ClientOptions, Success } from './request.ts';
