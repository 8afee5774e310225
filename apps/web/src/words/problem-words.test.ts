import { ProblemError } from '@ripen/client';
import { describe, expect, it } from 'vitest';
import { problemWords } from './problem-words.ts';

const problem = (part: Partial<ProblemError['problem']>) =>
  new ProblemError({
    type: 'about:blank',
    title: 'Bad request',
    status: 422,
    detail: 'some of this isn’t right',
    instance: 'urn:request:1',
    code: 'invalid',
    ...part,
  });

describe('what went wrong, in words', () => {
  it('is the first error, with its subject', () =>
    expect(
      problemWords(
        problem({ errors: [{ pointer: '/email', code: 'format_invalid', detail: 'isn’t an email address' }] }),
      ),
    ).toBe('“email” isn’t an email address.'));

  it('names the list, not the place in it', () =>
    expect(
      problemWords(problem({ errors: [{ pointer: '/tags/0', code: 'property_type', detail: 'must be text' }] })),
    ).toBe('“tags” must be text.'));

  it('leaves whole sentences as they are', () =>
    expect(
      problemWords(
        problem({ errors: [{ pointer: '/leads/0', code: 'lead_unknown', detail: 'No lead is called that' }] }),
      ),
    ).toBe('No lead is called that.'));

  it('is the detail where there are no errors', () =>
    expect(problemWords(problem({ code: 'in_use', detail: 'the flow “A” uses this' }))).toBe(
      'The flow “A” uses this.',
    ));

  it('says what to do about a conflict', () =>
    expect(problemWords(problem({ status: 412, code: 'version_conflict' }))).toMatch(/^Somebody else changed this/));

  it('hides the insides of a failing server', () =>
    expect(problemWords(problem({ status: 500, code: 'internal', detail: 'secret' }))).not.toContain('secret'));

  it('tells a server that can’t be reached', () =>
    expect(problemWords(new TypeError('Failed to fetch'))).toMatch(/can’t be reached/));
});
