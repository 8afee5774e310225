import { expect, it } from 'vitest';
import { pathWithin } from './path-within.ts';

it.each(['/leads', '/leads?sort=-score&rule=%7B%7D', '/workflows/1#x'])('leads back to %s', (path) =>
  expect(pathWithin(path)).toBe(path),
);

it.each([
  undefined,
  '',
  'https://evil.example',
  '//evil.example',
  '/\\evil.example',
  'javascript:alert(1)',
  '/a\nb',
  '/sign-in?back=/',
])('leads from %j to the start', (path) => expect(pathWithin(path)).toBe('/'));
