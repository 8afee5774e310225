import { type WorkflowDocument, workflowDocument } from '@ripen/workflow';
import { expect, it } from 'vitest';
import { configure } from '../edits/configure.ts';
import { renameStep } from '../edits/rename-step.ts';
import { stableJson } from './stable-json.ts';

const document: WorkflowDocument = {
  name: 'Offer',
  kind: 'nurture',
  nodes: [
    { id: 'in', kind: 'entry', config: { on: 'event', event: 'Signed Up' }, position: { x: 0, y: 0 } },
    { id: 'w', kind: 'wait', config: { for: { days: 3, hours: 1 } }, position: { x: 0, y: 144 } },
  ],
  edges: [{ from: 'in', port: 'entered', to: 'w' }],
  settings: { entry: 'again' },
};

const turned = <T>(value: T): T => {
  if (Array.isArray(value)) return value.map(turned) as T;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .toReversed()
      .map(([name, part]) => [name, turned(part)]),
  ) as T;
};

it('is the same text for the same workflow, in whatever order its parts were written', () => {
  expect(stableJson(turned(document))).toBe(stableJson(document));
  const { document: named } = renameStep.apply(document, { node: 'w', title: 'Rest' });
  const { document: unnamed } = renameStep.apply(named, { node: 'w', title: '' });
  expect(stableJson(unnamed)).toBe(stableJson(document));
});

it('differs by one line where one value changed', () => {
  const { document: longer } = configure.apply(document, { node: 'w', config: { for: { hours: 1, days: 4 } } });
  const [before, after] = [stableJson(document).split('\n'), stableJson(longer).split('\n')];
  expect(after.filter((line, index) => line !== before[index])).toEqual(['          "days": 4,']);
});

it('reads back as the workflow it was', () => {
  expect(workflowDocument.parse(JSON.parse(stableJson(document)))).toEqual(document);
});
