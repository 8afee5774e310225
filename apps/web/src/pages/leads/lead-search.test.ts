import { describe, expect, it } from 'vitest';
import { leadSearch, ruleOf, wholeRule } from './lead-search.ts';

describe('what the address of the leads page says', () => {
  it('is forgiven what it can’t mean', () =>
    expect(leadSearch.parse({ sort: 'age', band: 'boiling', search: 'ada', rule: 7 })).toEqual({ search: 'ada' }));

  it('holds a rule as JSON', () => expect(ruleOf({ rule: '{"==":[1,1]}' })).toEqual({ '==': [1, 1] }));

  it('holds no rule where the JSON is broken', () => expect(ruleOf({ rule: '{"==":' })).toBeNull());
});

describe('all filters as one rule', () => {
  it('are none without filters', () => expect(wholeRule({ search: 'ada' })).toBeUndefined());

  it('are the one there is', () => expect(wholeRule({ band: 'hot' })).toBe('{"==":[{"var":"band"},"hot"]}'));

  it('must all hold', () =>
    expect(JSON.parse(wholeRule({ band: 'hot', stage: 'MQL', rule: '{"!":[1]}' }) ?? '')).toEqual({
      and: [{ '==': [{ var: 'band' }, 'hot'] }, { '==': [{ var: 'stage' }, 'MQL'] }, { '!': [1] }],
    }));
});
