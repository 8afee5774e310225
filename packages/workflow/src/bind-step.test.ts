import { describe, expect, it } from 'vitest';
import { settingForTests } from '../test/testing.ts';
import { bindStep } from './bind-step.ts';
import { compare } from './compare.ts';
import { workflowDocument } from './document.ts';
import { faultsOf } from './publish.ts';

const position = { x: 0, y: 0 };
const flow = (disabled: readonly string[]) => {
  const nodes = [
    { id: 'in', kind: 'entry', config: { on: 'api' }, position },
    { id: 'w', kind: 'wait', config: { for: { days: 1 } }, position },
    { id: 'm', kind: 'send-email', config: { template: 'gone' }, position },
    { id: 'g', kind: 'go-to', config: { times: 2 }, position },
    { id: 'x', kind: 'exit', config: {}, position },
  ];
  return workflowDocument.parse({
    name: 'A flow',
    kind: 'nurture',
    nodes: nodes.map((node) => (disabled.includes(node.id) ? { ...node, disabled: true } : node)),
    edges: [
      { from: 'in', port: 'entered', to: 'w' },
      { from: 'w', port: 'done', to: 'm' },
      { from: 'm', port: 'done', to: 'g' },
      { from: 'g', port: 'again', to: 'w' },
      { from: 'g', port: 'limit', to: 'x' },
    ],
  });
};
const codes = (disabled: readonly string[]) => faultsOf(flow(disabled), settingForTests).map(({ code }) => code);
const step = (id: string, disabled: readonly string[]) => {
  const node = flow(disabled).nodes.find((one) => one.id === id);
  const bound = node && bindStep(node);
  if (!bound?.ok) throw new Error('it doesn’t bind');
  return bound.value;
};

describe('a disabled step', () => {
  it('says so in its sentence, and asks nothing of anybody', () => {
    expect(step('m', ['m']).sentence(settingForTests)).toMatch(/^Disabled: Send/);
    expect(step('m', []).sentence(settingForTests)).toMatch(/^Send/);
    expect(step('m', ['m'])).toMatchObject({ listens: null, reads: null, waits: false });
  });

  it('is left by its first way, a way back by the one that goes on', () => {
    expect([step('w', ['w']).onward, step('g', ['g']).onward]).toEqual(['done', 'limit']);
  });

  it('keeps nothing from being published that it alone was wrong with; what is wrong without it is', () => {
    expect(codes([])).toEqual(['template_unknown']);
    expect(codes(['m'])).toEqual([]);
    expect(new Set(codes(['m', 'w']))).toEqual(new Set(['graph_loop_without_wait']));
  });

  it('is none where leads come in or leave', () => {
    expect(codes(['in', 'm', 'x'])).toEqual(['graph_step_disabled', 'graph_step_disabled']);
    expect(step('x', ['x']).sentence(settingForTests)).toBe('Leave the flow');
  });

  it('is told when versions are compared', () => {
    expect(compare(flow([]), flow(['w']), settingForTests).map(({ said }) => said)).toEqual([
      '“Wait 1 day” becomes “Disabled: Wait 1 day”',
    ]);
  });
});
