import { expect, it } from 'vitest';
import { snippets } from './snippets.ts';

const use = { secret: 'rpn_abc', origin: 'http://localhost:4400' };

it('shows an ingest key only what it may do', () =>
  expect(snippets({ ...use, scopes: ['ingest'] }).map(({ name }) => name)).toEqual(['curl', 'Segment’s library']));

it('shows a managing key how to start a workflow first', () =>
  expect(snippets({ ...use, scopes: ['manage'] })[0]?.lines).toContain("-H 'authorization: Bearer rpn_abc'"));

it('writes JSON that parses', () => {
  const [curl] = snippets({ ...use, scopes: ['ingest'] });
  const body = /-d '([\s\S]*)'$/.exec(curl?.lines ?? '')?.[1] ?? '';
  expect(JSON.parse(body)).toMatchObject({ batch: [{ type: 'identify' }, { event: 'Signed Up' }] });
});
