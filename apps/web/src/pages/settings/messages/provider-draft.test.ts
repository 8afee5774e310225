import { describe, expect, it } from 'vitest';
import { blankProvider, draftOf, faultsOf, type ProviderDraft, sentOf } from './provider-draft.ts';

const stored = { ...blankProvider, name: 'Pigeon Post', url: 'https://pigeon.example', headers: ['authorization'] };
const draft = draftOf(stored);
const withHeader = (name: string, value: string): ProviderDraft => ({
  ...draft,
  headers: [...draft.headers, { key: 'new', known: false, name, value }],
});

describe('what is sent of a provider', () => {
  it('keeps the value of a header that wasn’t typed anew', () => {
    expect(sentOf(draft).headers).toEqual({ authorization: null });
  });

  it('replaces a value that was typed', () => {
    const typed = { ...draft, headers: draft.headers.map((row) => ({ ...row, value: 'Bearer 2' })) };
    expect(sentOf(typed).headers).toEqual({ authorization: 'Bearer 2' });
  });

  it('sends a new header, even with an empty value, but no empty row', () => {
    expect(sentOf(withHeader(' x-team ', '')).headers).toEqual({ authorization: null, 'x-team': '' });
    expect(sentOf(withHeader('', '')).headers).toEqual({ authorization: null });
  });

  it('is the body as it was stored', () => {
    expect(sentOf(draft).body).toEqual({ to: '{{ to }}', text: '{{ text }}' });
  });
});

describe('what is wrong with a provider', () => {
  it('is nothing with a stored one', () => expect(faultsOf(draft).size).toBe(0));

  it('is a body that isn’t JSON', () => expect([...faultsOf({ ...draft, body: '{' }).keys()]).toEqual(['body']));

  it('is a value without a name, a name that no header can have, and a header given twice', () => {
    expect(faultsOf(withHeader('', 'secret')).get('new')).toBe('Give the header a name');
    expect(faultsOf(withHeader('two words', 'x')).get('new')).toContain('no spaces');
    expect(faultsOf(withHeader('Authorization', 'x')).get('new')).toBe('Is there twice');
  });
});
