import { workflowDocument } from '@ripen/workflow';
import { expect, it } from 'vitest';
import { readWorkflow } from './read-workflow.ts';
import { startingDraft } from './starting-draft.ts';

const draft = workflowDocument.parse(startingDraft('Welcome', 'nurture', ''));
const read = (value: unknown) => readWorkflow(typeof value === 'string' ? value : JSON.stringify(value));

it('reads what was drawn, from an exported workflow, an answer of the API, or the export of a workspace with one', () => {
  const told = { id: 'x', status: 'live', revision: 3, faults: [], updatedBy: null, tests: [] };
  for (const value of [draft, { ...draft, ...told }, { ripen: 1, workflows: [{ ...draft, id: 'x', live: true }] }])
    expect(read(value)).toEqual({ ok: true, value: draft });
});

it('says what is wrong with anything else', () => {
  const wrong = (value: unknown) => {
    const result = read(value);
    return result.ok ? [] : result.error.map(({ pointer, detail }) => `${pointer} ${detail}`);
  };
  expect(wrong('{"name":')).toEqual([' This isn’t JSON of a workflow']);
  expect(wrong([1])).toEqual([' This isn’t JSON of a workflow']);
  expect(wrong({ workflows: [draft, draft] })[0]).toMatch(/whole workspace/);
  expect(wrong({ ...draft, nodes: [{ id: 'a b', kind: 'wait', config: {} }] })[0]).toMatch(/^\/nodes\/0\/id /);
});
