import { describe, expect, it } from 'vitest';
import { boundFor, momentFor, onboarding, settingForTests } from '../../../test/testing.ts';
import { kindOf } from '../index.ts';

const missing = '00000000-0000-4000-8000-0000000000ff';

describe('start-workflow', () => {
  it('asks for it and goes on', () => {
    expect(boundFor('start-workflow', { workflow: onboarding }).decide(momentFor())).toMatchObject({
      do: 'pass',
      port: 'done',
      runs: { do: 'start', workflow: onboarding },
    });
    expect(boundFor('start-workflow', { workflow: missing }).decide(momentFor())).toEqual({
      do: 'pass',
      port: 'done',
      said: expect.stringContaining('isn’t there'),
    });
  });

  it('names the workflow, and finds fault with one that isn’t there or that leads don’t walk through', () => {
    expect(boundFor('start-workflow', { workflow: onboarding }).sentence(settingForTests)).toContain('“Onboarding”');
    const faults = (workflows: typeof settingForTests.workflows) =>
      boundFor('start-workflow', { workflow: onboarding }).faults({ ...settingForTests, workflows });
    expect(faults(settingForTests.workflows)).toEqual([]);
    expect(faults([])).toMatchObject([{ code: 'workflow_unknown', pointer: '/workflow' }]);
    const model = { id: onboarding, name: 'Model', kind: 'scoring', live: true } as never;
    expect(faults([model])).toMatchObject([{ code: 'workflow_kind' }]);
  });

  it.each([{}, { workflow: '' }, { workflow: 'x' }])('refuses %j', (config) =>
    expect(kindOf('start-workflow')?.bind(config).ok).toBe(false),
  );
});
