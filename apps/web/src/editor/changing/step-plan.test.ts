import { describe, expect, it } from 'vitest';
import { divide, type LeadStep, moving, planOf, stay } from './step-plan.ts';

const step = (node: string, fate: LeadStep['fate'], version = 1): LeadStep => ({
  version,
  node,
  fate,
  before: `Wait in ${node}`,
  after: null,
  waiting: 2,
  asked: 0,
  parked: 0,
  soonest: null,
  latest: null,
});
const targets = [
  { node: 'w', said: 'Wait 5 days' },
  { node: 'm', said: 'Send “Hello”' },
];

describe('a plan for leads under way', () => {
  it('is empty until somebody chooses', () => {
    expect(planOf([step('w', 'changed'), step('v', 'removed')], {})).toEqual([]);
  });

  it('says of each step of each version what was chosen', () => {
    const steps = [step('w', 'changed'), step('w', 'changed', 2), step('v', 'removed')];
    const choices = {
      '1/w': { do: 'move', to: 'w', timer: 'recompute' },
      '2/w': stay,
      '1/v': { do: 'leave', to: null, timer: 'keep' },
    } as const;
    expect(planOf(steps, choices)).toEqual([
      { node: 'w', from: 1, do: 'move', to: 'w', timer: 'recompute' },
      { node: 'v', from: 1, do: 'leave' },
    ]);
  });

  it('is none while a step to move to is missing', () => {
    const [here, gone] = [step('w', 'changed'), step('v', 'removed')];
    expect(moving(here, targets)).toEqual({ do: 'move', to: 'w', timer: 'keep' });
    expect(planOf([gone], { '1/v': moving(gone, targets) })).toBeNull();
  });

  it('asks about steps that changed, and together about those that leads can move along from', () => {
    const { concerned, others } = divide({
      steps: [step('w', 'rewired'), step('m', 'same'), step('gone', 'same')],
      targets,
    });
    expect([concerned, others].map((steps) => steps.map(({ node }) => node))).toEqual([['w'], ['m']]);
  });
});
