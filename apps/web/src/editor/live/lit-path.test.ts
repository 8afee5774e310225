import type { RunShape } from '@ripen/contract';
import { describe, expect, it } from 'vitest';
import { litPath } from './lit-path.ts';

const entry = (node: string, visit: number, port: string | null, minute: number): RunShape['journal'][number] => ({
  step: minute,
  visit,
  node,
  kind: 'wait',
  port,
  at: `2027-03-01T09:${String(minute).padStart(2, '0')}:00Z`,
  said: '',
  why: null,
});

describe('the way a lead took', () => {
  const journal = [
    entry('n1', 1, 'entered', 1),
    entry('n2', 2, null, 2),
    entry('n2', 2, 'done', 8),
    entry('n1', 3, 'entered', 9),
  ];

  it('is the steps it came by, each time it came, and the ports it left through', () => {
    const lit = litPath({ journal, node: 'n3', status: 'ended' });
    expect([...lit.nodes]).toEqual([
      ['n1', ['2027-03-01T09:01:00Z', '2027-03-01T09:09:00Z']],
      ['n2', ['2027-03-01T09:02:00Z']],
    ]);
    expect([...lit.ways]).toEqual(['n1/entered', 'n2/done']);
    expect(lit.now).toBeNull();
  });

  it('ends where the lead waits or is parked', () => {
    expect(litPath({ journal, node: 'n3', status: 'waiting' })).toMatchObject({ now: 'n3', parked: false });
    const parked = litPath({ journal, node: 'n3', status: 'parked' });
    expect(parked).toMatchObject({ now: 'n3', parked: true });
    expect(parked.nodes.has('n3')).toBe(true);
  });
});
