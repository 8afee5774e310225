import type { GraphEdge, GraphNode, WorkflowDocument } from '@ripen/workflow';
import { describe, expect, it } from 'vitest';
import { changesBetween } from './changes-between.ts';

const node = (id: string, kind: string, config: GraphNode['config'] = {}): GraphNode => ({
  id,
  kind,
  config,
  position: { x: 0, y: 0 },
});
const edge = (from: string, port: string, to: string): GraphEdge => ({ from, port, to });

const before: WorkflowDocument = {
  name: 'Welcome',
  kind: 'nurture',
  nodes: [
    node('n1', 'entry', { on: 'api' }),
    node('n2', 'wait', { for: { days: 3 } }),
    node('n3', 'exit'),
    node('n4', 'exit'),
  ],
  edges: [edge('n1', 'entered', 'n2'), edge('n2', 'done', 'n3')],
  settings: { entry: 'again' },
};
const said = (after: WorkflowDocument): string[] => changesBetween(before, after).map((change) => change.said);

describe('what changes from one draft to another', () => {
  it('is nothing when steps only moved', () => {
    expect(said({ ...before, nodes: before.nodes.map((known) => ({ ...known, position: { x: 9, y: 9 } })) })).toEqual(
      [],
    );
  });

  it('names new, removed and changed steps by what they do', () => {
    const [entry, , exit, other] = before.nodes;
    const nodes = [entry, node('n2', 'wait', { for: { days: 5 } }), exit, node('n5', 'add-tag', { tag: 'new' })].filter(
      (known) => known !== undefined,
    );
    expect(other?.id).toBe('n4');
    expect(said({ ...before, nodes })).toEqual([
      'New step: “Add the tag ‘new’”',
      'Step taken out: “Leave the flow”',
      '“Wait 3 days” becomes “Wait 5 days”',
    ]);
  });

  it('says a change that the sentence doesn’t show', () => {
    const mail = (html: string) => ({ ...before, nodes: [node('n9', 'send-email', { subject: 'Hi', html })] });
    expect(changesBetween(mail('a'), mail('b')).map((change) => change.said)).toEqual([
      '“Send ‘Hi’” is set differently',
    ]);
  });

  it('names ways that lead elsewhere or nowhere', () => {
    expect(said({ ...before, edges: [edge('n1', 'entered', 'n2'), edge('n2', 'done', 'n4')] })).toEqual([
      '“Done” of “Wait 3 days” now leads to “Leave the flow”',
    ]);
    expect(said({ ...before, edges: [edge('n2', 'done', 'n3')] })).toEqual([
      '“Entered” of “When started by the API or by hand” no longer leads anywhere',
    ]);
  });

  it('tells the name and the settings', () => {
    expect(said({ ...before, name: 'Hello', settings: { entry: 'once' } })).toEqual([
      'The name becomes “Hello”',
      'A lead comes in only once',
    ]);
  });
});
