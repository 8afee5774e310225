import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { StatusPill } from './status-pill.tsx';
import { statusLook } from './statuses.ts';

it.each([
  ['live', 'Live', 'green'],
  ['waiting', 'Waiting', 'teal'],
  ['parked', 'Parked', 'red'],
  ['handing over', 'Handing over', 'teal'],
])('the status %s is “%s” in %s', (status, word, tone) => expect(statusLook(status)).toMatchObject({ word, tone }));

it('a status that nobody has named yet keeps its word', () =>
  expect(renderToStaticMarkup(<StatusPill status="constructor" />)).toContain('<span>constructor</span>'));
