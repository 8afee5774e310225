import { standardFields, standardStages } from '@ripen/domain';
import { faultsOf, workflowDocument } from '@ripen/workflow';
import { describe, expect, it } from 'vitest';
import { galleryFlows } from './gallery-flows.ts';

const newWorkspace = {
  catalogue: { fields: standardFields, stages: standardStages, events: [], segments: [] },
  templates: [],
};

describe.each(galleryFlows.map((flow) => [flow.document.name, flow] as const))('%s', (_name, { document }) => {
  it('can be published in a new workspace as it stands', () => {
    expect(faultsOf(workflowDocument.parse(document), newWorkspace)).toEqual([]);
  });

  it('has every step in a place of its own', () => {
    expect(new Set(document.nodes.map(({ position: { x, y } }) => `${x} ${y}`)).size).toBe(document.nodes.length);
  });
});
