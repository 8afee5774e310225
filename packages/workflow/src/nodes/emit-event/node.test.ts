import { describe, expect, it } from 'vitest';
import { boundFor, momentFor } from '../../../test/testing.ts';
import { kindOf } from '../index.ts';

describe('emit-event', () => {
  it('asks for the event and goes on, saying what came of it', () => {
    const bound = boundFor('emit-event', { event: 'Ripe', properties: { plan: '{{ plan }}' } });
    expect(bound.decide(momentFor())).toMatchObject({ do: 'ask' });
    expect(bound.settle({ state: 'sent', detail: '' }, momentFor())).toEqual({ port: 'done', said: '“Ripe” happened' });
    expect(bound.settle({ state: 'failed', detail: 'LOOP_GUARD' }, momentFor())).toMatchObject({
      port: 'done',
      said: '“Ripe” didn’t happen: LOOP_GUARD',
    });
  });

  it.each([{}, { event: ' ' }, { event: 'x', properties: [] }])('refuses %j', (config) =>
    expect(kindOf('emit-event')?.bind(config).ok).toBe(false),
  );
});
