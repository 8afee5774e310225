import { describe, expect, it } from 'vitest';
import { boundFor, momentFor } from '../../../test/testing.ts';

describe('exit', () => {
  it('ends the run and has no way out', () => {
    const exit = boundFor('exit', {});
    expect(exit.decide(momentFor())).toEqual({ do: 'end', said: 'Left the flow' });
    expect(exit.ports).toEqual([]);
  });
});
