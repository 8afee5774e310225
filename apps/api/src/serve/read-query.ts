import { err, ok, type Problem, problemsOf, type Result } from '@ripen/domain';
import type { z } from 'zod';
import type { Refusal } from '../call.ts';
import { textFault } from '../http/body/inspect-json.ts';
import { refuseProblems } from '../http/body/read-json-body.ts';

/** Reads the query of an address by its shape; each name may come once. Problems point to its name. */
export const readQuery = (address: string, shape: z.ZodType): Result<unknown, Refusal> => {
  const given = new URLSearchParams(address.includes('?') ? address.slice(address.indexOf('?')) : '');
  const problems = [...new Set(given.keys())].flatMap((name) => faultsOf(name, given.getAll(name)));
  if (problems.length > 0) return err(refuseProblems(422, problems));
  const query = shape.safeParse(Object.fromEntries(given));
  if (query.success) return ok(query.data);
  return err(refuseProblems(422, problemsOf(query.error).map(named)));
};

const faultsOf = (name: string, values: readonly string[]): Problem[] => {
  const place = `/${name.slice(0, 128)}`;
  if (values.length > 1) return [{ code: 'property_type', detail: 'may be given once', pointer: place }];
  const fault = textFault(name) ?? textFault(values[0] ?? '');
  return fault === null ? [] : [{ code: fault[0], detail: fault[1], pointer: place }];
};

const named = (problem: Problem): Problem =>
  problem.pointer === '/sort' && problem.code === 'property_enum' ? { ...problem, code: 'sort_invalid' } : problem;
