import { standardFields, standardStages } from '@ripen/domain';
import { describe, expect, it } from 'vitest';
import type { GraphNode } from '../document.ts';
import { catalogue } from '../nodes/index.ts';
import { editorOf } from '../nodes/editor.ts';
import type { Setting } from '../setting.ts';
import { drawNode } from './draw-node.ts';
import { groupedFields } from './grouped-fields.ts';
import { problemAt } from './problem-at.ts';
import { sayPort } from '../say-port.ts';

const setting: Setting = {
  catalogue: { fields: standardFields, events: ['Signed Up'], segments: [], stages: standardStages },
  templates: [],
};
const node = (kind: string, config: GraphNode['config']): GraphNode => ({
  id: 'n1',
  kind,
  config,
  position: { x: 0, y: 0 },
});

describe('the kinds of node in the editor', () => {
  it.each(catalogue.map(({ kind }) => kind))('%s has an example that reads, and words for when it doesn’t', (kind) => {
    const editor = editorOf(kind);
    const known = catalogue.find((one) => one.kind === kind);
    expect(known?.bind(editor?.example)).toMatchObject({ ok: true });
    expect(editor?.unfinished).toMatch(/^[A-Z]/);
  });

  it.each(catalogue.map(({ kind }) => kind))(
    '%s is drawn with the same ways out whether its config reads or not',
    (kind) => {
      const whole = drawNode(node(kind, editorOf(kind)?.example ?? {}), setting);
      const broken = drawNode(node(kind, { nonsense: true }), setting);
      expect({ ports: broken.ports, starts: broken.starts }).toEqual({ ports: whole.ports, starts: whole.starts });
    },
  );
});

describe('drawing a node', () => {
  it('says what it does, or what is missing', () => {
    expect(drawNode(node('wait', { for: { days: 3 } }), setting).sentence).toBe('Wait 3 days');
    expect(drawNode(node('send-email', { subject: '', html: '' }), setting).sentence).toBe(
      'Send a mail that isn’t written yet',
    );
    expect(drawNode(node('branch', { rule: { and: [] } }), setting).sentence).toBe(
      'If a rule holds, but it isn’t written yet',
    );
  });

  it('draws a kind that nobody knows without ways out', () => {
    expect(drawNode(node('teleport', {}), setting)).toMatchObject({
      ports: [],
      sentence: 'There is no kind of step “teleport”',
    });
  });
});

describe('forms', () => {
  it('show a problem at its field or above it, as a sentence', () => {
    const problems = [{ code: 'x', detail: 'must be longer than nothing', pointer: '/for/days' }];
    expect(problemAt(problems, '/for')).toBe('Must be longer than nothing');
    expect(problemAt(problems, '/fo')).toBeUndefined();
  });

  it('group fields in the order of the catalogue, the others last', () => {
    const odd = { name: 'odd', label: 'Odd', type: 'text' as const };
    expect(groupedFields([odd, ...standardFields]).map(({ group }) => group)).toEqual(['Person', 'Company', 'Other']);
  });

  it('name ports as people read them', () => {
    expect(['yes', 'timed-out', 'a'].map(sayPort)).toEqual(['Yes', 'Timed out', 'A']);
  });
});
