import type { Gate } from '../access/open-gate.ts';
import type { Limits } from '../http/limits.ts';
import type { Services } from '../services.ts';

/** What answering a request needs beside the request. */
export interface Api {
  services: Services;
  gate: Gate;
  limits: Limits;
}
