import type { z } from 'zod';
import { type Problem, pointer } from './problem.ts';

type Issue = z.core.$ZodIssue;

/** The problems in a failed parse, each with a stable code, words and a pointer below `base`. */
export const problemsOf = (error: z.ZodError | { issues: readonly Issue[] }, base = ''): Problem[] =>
  error.issues.flatMap((issue) => problemsOfIssue(issue, base));

const at = (base: string, path: readonly PropertyKey[]): string =>
  pointer(base, ...path.map((key) => (typeof key === 'number' ? key : String(key))));

const problemsOfIssue = (issue: Issue, base: string): Problem[] => {
  const place = at(base, issue.path);
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => ({
      code: 'property_unknown',
      detail: `“${key}” isn’t a property here`,
      pointer: pointer(place, key),
    }));
  if (issue.code === 'invalid_union') return problemsOfUnion(issue, place);
  return [{ code: codeOf(issue), detail: detailOf(issue), pointer: place }];
};

/** Of a union that nothing fits, the branch that came closest speaks: the one whose problems lie deepest, or are fewest. */
const problemsOfUnion = (issue: Extract<Issue, { code: 'invalid_union' }>, place: string): Problem[] => {
  const branches = issue.errors.map((issues) => problemsOf({ issues }, place));
  const [closest] = branches.toSorted((a, b) => a.length - b.length);
  return closest && closest.length > 0 ? closest : [{ code: 'property_type', detail: issue.message, pointer: place }];
};

const isMissing = (issue: Issue): boolean =>
  (issue.code === 'invalid_type' || issue.code === 'invalid_value') && issue.message.endsWith('received undefined');

const codes: Partial<Record<Issue['code'], string>> = {
  invalid_type: 'property_type',
  invalid_value: 'property_enum',
  invalid_format: 'format_invalid',
  too_big: 'property_range',
  too_small: 'property_range',
  not_multiple_of: 'property_range',
};

const codeOf = (issue: Issue): string => {
  if (isMissing(issue)) return 'property_required';
  if (issue.code === 'custom' && typeof issue.params?.code === 'string') return issue.params.code;
  return codes[issue.code] ?? 'property_invalid';
};

const detailOf = (issue: Issue): string =>
  isMissing(issue) ? 'is required' : issue.message.replace(/^Invalid input: /, '');
