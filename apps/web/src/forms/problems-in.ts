import { ProblemError } from '@ripen/client';
import type { Problem } from '@ripen/domain';

/** What the server found wrong, place by place (JSON pointers into what was sent); empty where it said nothing about places. */
export const problemsIn = (error: unknown): readonly Problem[] =>
  error instanceof ProblemError ? (error.problem.errors ?? []) : [];
