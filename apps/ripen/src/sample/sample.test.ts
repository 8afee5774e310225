import { standardFields, standardStages } from '@ripen/domain';
import { faultsOf } from '@ripen/workflow';
import { describe, expect, it } from 'vitest';
import { samplePerson } from './people.ts';
import { leadScore, welcomeSeries } from './workflows.ts';

const people = Array.from({ length: 300 }, (_, n) => samplePerson(n));

describe('the sample workspace', () => {
  it('has people that are the same at every start, each with an address of their own that reaches nobody', () => {
    expect(people.map(({ traits }) => traits.email)).toEqual(
      Array.from({ length: 300 }, (_, n) => samplePerson(n).traits.email),
    );
    expect(new Set(people.map(({ traits }) => traits.email)).size).toBe(300);
    for (const { traits } of people) expect(traits.email).toMatch(/^[a-z.]+\d+@[a-z]+\.example$/);
  });

  it('has no event in the future', () => {
    for (const { past } of people) for (const { daysAgo } of past) expect(daysAgo).toBeGreaterThan(0);
  });

  it('has workflows without faults', () => {
    const fields = [...standardFields, { name: 'nurtured', label: 'Nurtured', type: 'boolean' as const }];
    const setting = {
      catalogue: { fields, events: [], segments: [], stages: standardStages },
      templates: [
        { id: 'w', name: 'W' },
        { id: 't', name: 'T' },
      ],
    };
    expect(faultsOf(welcomeSeries({ welcome: 'w', tips: 't' }), setting)).toEqual([]);
    expect(faultsOf(leadScore(), setting)).toEqual([]);
  });
});
