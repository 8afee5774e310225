import type { ScoreSettings } from '@ripen/domain';
import { describe, expect, it } from 'vitest';
import { settingForTests } from '../test/testing.ts';
import { compare } from './compare.ts';
import { fatesOf } from './compare/fates-of.ts';
import { type GraphEdge, type GraphNode, type WorkflowDocument, workflowDocument } from './document.ts';
import type { Settings } from './settings.ts';

const node = (id: string, kind: string, config: GraphNode['config'] = {}): GraphNode => ({
  id,
  kind,
  config,
  position: { x: 0, y: 0 },
});
const edge = (from: string, port: string, to: string): GraphEdge => ({ from, port, to });

const entry = node('n1', 'entry', { on: 'api' });
const wait = node('n2', 'wait', { for: { days: 3 } });
const before: WorkflowDocument = {
  name: 'Welcome',
  kind: 'nurture',
  nodes: [entry, wait, node('n3', 'exit'), node('n4', 'exit')],
  edges: [edge('n1', 'entered', 'n2'), edge('n2', 'done', 'n3')],
  settings: { entry: 'again' },
};
const between = (from: WorkflowDocument, to: WorkflowDocument): string[] =>
  compare(from, to, settingForTests).map(({ said }) => said);
const said = (after: Partial<WorkflowDocument>): string[] => between(before, { ...before, ...after });

describe('what changes from one version to the next', () => {
  it('is nothing where steps moved, notes were written or properties come in another order', () => {
    const mail = (config: GraphNode['config']) => ({ ...before, nodes: [entry, node('m', 'send-email', config)] });
    const moved = before.nodes.map((known) => ({ ...known, position: { x: 9, y: 9 } }));
    const notes = [{ shape: 'comment' as const, id: 'c1', step: 'n2', text: 'Why three?' }];
    expect(said({ nodes: moved, notes, direction: 'right' })).toEqual([]);
    expect(between(mail({ subject: 'Hi', html: 'a' }), mail({ html: 'a', subject: 'Hi' }))).toEqual([]);
  });

  it.each<[what: string, after: Partial<WorkflowDocument>, lines: string[]]>([
    ['the name', { name: 'Hello' }, ['The name becomes “Hello”']],
    [
      'new, removed and changed steps, each by its sentence',
      {
        nodes: [
          entry,
          node('n2', 'wait', { for: { days: 5 } }),
          node('n3', 'exit'),
          node('n5', 'add-tag', { tag: 'new' }),
        ],
      },
      ['New step: “Add the tag ‘new’”', 'Step taken out: “Leave the flow”', '“Wait 3 days” becomes “Wait 5 days”'],
    ],
    [
      'another kind of step in the place of one',
      { nodes: [entry, node('n2', 'add-tag', { tag: 'new' }), node('n3', 'exit'), node('n4', 'exit')] },
      ['“Wait 3 days” becomes “Add the tag ‘new’”'],
    ],
    [
      'a way that leads elsewhere',
      { edges: [edge('n1', 'entered', 'n2'), edge('n2', 'done', 'n4')] },
      ['“Done” of “Wait 3 days” now leads to “Leave the flow”'],
    ],
    [
      'a way that leads nowhere any more',
      { edges: [edge('n2', 'done', 'n3')] },
      ['“Entered” of “When started by the API or by hand” no longer leads anywhere'],
    ],
    [
      'a step put between two others',
      {
        nodes: [...before.nodes, node('n5', 'add-tag', { tag: 'new' })],
        edges: [edge('n1', 'entered', 'n5'), edge('n5', 'done', 'n2'), edge('n2', 'done', 'n3')],
      },
      [
        'New step: “Add the tag ‘new’”',
        '“Entered” of “When started by the API or by hand” now leads to “Add the tag ‘new’”',
      ],
    ],
    [
      'an unfinished step by its kind',
      { nodes: [entry, node('n2', 'wait', { for: {} }), node('n3', 'exit'), node('n4', 'exit')] },
      ['“Wait 3 days” becomes “Wait”'],
    ],
  ])('tells %s', (_what, after, lines) => {
    expect(said(after)).toEqual(lines);
  });

  it('says which part of a step differs where its sentence doesn’t show it', () => {
    const mail = (more: GraphNode['config']) => ({
      ...before,
      nodes: [node('n9', 'send-email', { subject: 'Hi', html: 'a', ...more })],
      edges: [],
    });
    expect(between(mail({}), mail({ html: 'b', window: 'any' }))).toEqual([
      '“Send ‘Hi’” is set differently: its text, when it may go out',
    ]);
  });

  it.each<[settings: Partial<Settings>, lines: string[]]>([
    [{ entry: 'once' }, ['A lead comes in only once; before: a lead may come in again once it has left']],
    [
      { entry: 'after', after: { days: 30, since: 'ended' } },
      ['A lead may come in again 30 days after it last left; before: a lead may come in again once it has left'],
    ],
    [
      { entry: 'several', key: 'cart.id' },
      [
        'A lead may be in it several times at once, once for each “cart.id”; before: a lead may come in again once it has left',
      ],
    ],
    [{ goal: { event: 'Bought' } }, ['New goal: “Bought” happens']],
    [
      { goal: { event: 'Bought', rule: { '>': [{ var: 'companySize' }, 50] } } },
      ['New goal: “Bought” happens, if company size is more than 50'],
    ],
    [{ exits: [{ '==': [{ var: 'companySize' }, 1] }] }, ['New exit: leads leave if company size is 1']],
  ])('tells settings, as %j', (settings, lines) => {
    expect(said({ settings: { ...before.settings, ...settings } })).toEqual(lines);
  });

  it('tells a goal or an exit that is another or no more', () => {
    const having = (settings: Partial<Settings>) => ({ ...before, settings: { ...before.settings, ...settings } });
    expect(between(having({ goal: { event: 'Bought' } }), having({ goal: { event: 'Paid' } }))).toEqual([
      'The goal becomes: “Paid” happens; before: “Bought” happens',
    ]);
    expect(
      between(having({ goal: { event: 'Bought' }, exits: [{ '==': [{ var: 'companySize' }, 1] }] }), before),
    ).toEqual(['No goal any more: “Bought” happens', 'No exit any more: if company size is 1']);
  });

  it.each<[score: Partial<ScoreSettings>, lines: string[]]>([
    [{ caps: { fit: 50 } }, ['Fit counts 50 points at most; before: it has no limit']],
    [{ weights: { 'interest:crm': 2 } }, ['Interest in crm weighs 2; before: it weighs as usual']],
    [{ bands: { warm: 40, hot: 70 } }, ['Warm begins at 40; before: 30']],
    [
      { grade: { fit: { a: 50, b: 17 }, engagement: { one: 34, two: 10 } } },
      ['Grade A begins at 50; before: 34', 'Grade 2 begins at 10; before: 17'],
    ],
  ])('tells how points become a score, as %j', (score, lines) => {
    const { settings } = workflowDocument.parse({ ...before, settings: { score } });
    expect(said({ settings })).toEqual(lines);
  });

  it('knows what becomes of the steps that leads wait in', () => {
    const after = {
      ...before,
      nodes: [entry, node('n2', 'wait', { for: { days: 3 } }), node('n3', 'add-tag', { tag: 'x' })],
      edges: [edge('n1', 'entered', 'n2')],
    };
    expect([...fatesOf(before, after)]).toEqual([
      ['n1', 'same'],
      ['n2', 'rewired'],
      ['n3', 'changed'],
      ['n4', 'removed'],
    ]);
  });
});
