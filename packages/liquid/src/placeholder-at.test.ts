import { describe, expect, it } from 'vitest';
import { placeholderAt } from './placeholder-at.ts';

/** The caret stands at the bar. */
const at = (marked: string) => placeholderAt(marked.replace('¦', ''), marked.indexOf('¦'));

describe('the name in braces under the caret', () => {
  it.each([
    ['Hi {{¦', { from: 5, to: 5, typed: '', closed: false }],
    ['Hi {{ fir¦', { from: 5, to: 9, typed: 'fir', closed: false }],
    ['Hi {{ event.pl¦', { from: 5, to: 14, typed: 'event.pl', closed: false }],
    ['{{ a }} {{- fir¦', { from: 11, to: 15, typed: 'fir', closed: false }],
    ['{{ fir¦stName }}!', { from: 2, to: 13, typed: 'fir', closed: true }],
    ['{{ fir¦ | upcase }}', { from: 2, to: 7, typed: 'fir', closed: true }],
    ['{% if a %}{{ b¦', { from: 12, to: 14, typed: 'b', closed: false }],
    ['Hi {{¦Anna, you have {{ score }}', { from: 5, to: 5, typed: '', closed: false }],
  ])('stands in %j', (text, found) => expect(at(text)).toEqual(found));

  it.each([
    'Hi ¦',
    'Hi {¦',
    'Hi {{ a }}¦',
    '{{ a | def¦',
    '{{ "a¦',
    '{% if a¦',
    '{% raw %}{{ a¦',
    '¦{{ a }}',
    '{¦{ a }}',
  ])('is not there in %j', (text) => expect(at(text)).toBeNull());
});
