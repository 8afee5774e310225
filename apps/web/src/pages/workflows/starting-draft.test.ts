import { standardFields, standardStages } from '@ripen/domain';
import { publish, workflowKinds } from '@ripen/workflow';
import { expect, it } from 'vitest';
import { startingDraft } from './starting-draft.ts';

const setting = {
  catalogue: { fields: standardFields, stages: standardStages, events: ['Signed Up'], segments: [] },
  templates: [],
};

it.each(workflowKinds)('a new %s could be published as it stands', (kind) =>
  expect(publish(startingDraft('New', kind, 'Signed Up'), setting).ok).toBe(true),
);
