import type { WorkflowDocument } from '@ripen/workflow';
import { describe, expect, it } from 'vitest';
import { foldsOf, noFolds } from '../graph/fold.ts';
import { bareSetting } from '../graph/ports-of.ts';
import { pictureOf } from './picture-of.ts';
import { wrapWords } from './wrap-words.ts';
import { writeSvg } from './write-svg.ts';

const document: WorkflowDocument = {
  name: 'Offers & <more>',
  kind: 'nurture',
  settings: { entry: 'again' },
  nodes: [
    { id: 'in', kind: 'entry', config: { on: 'api' }, position: { x: -900, y: -400 } },
    { id: 'ask', kind: 'branch', config: { rule: { '>=': [{ var: 'companySize' }, 5] } }, position: { x: 0, y: 144 } },
    { id: 'rest', kind: 'wait', config: { for: { days: 3 } }, position: { x: 0, y: 288 } },
    { id: 'tag', kind: 'add-tag', config: { tag: 'seen' }, position: { x: 0, y: 432 } },
  ],
  edges: [
    { from: 'in', port: 'entered', to: 'ask' },
    { from: 'ask', port: 'yes', to: 'rest' },
    { from: 'rest', port: 'done', to: 'tag' },
  ],
  notes: [
    {
      shape: 'note',
      id: 't1',
      text: 'Mind “this”',
      tone: 'plum',
      position: { x: 2000, y: 0 },
      size: { width: 200, height: 90 },
    },
  ],
};
const counts = { nodes: { rest: { inside: 1240, parked: 0, passed: { done: 7 } } } };
const of = { document, setting: bareSetting, folds: noFolds, counts: counts as never, sizes: new Map() };
const measure = (text: string): number => text.length * 7;

describe('a picture of a workflow', () => {
  it('shows all of it, wherever it stands, with its words, names of ways and numbers, on white', () => {
    const { svg, width, height } = writeSvg(pictureOf(of), measure);
    expect([width, height]).toEqual([3180, 1032]);
    expect(svg).toContain('viewBox="-940 -488 3180 1032"');
    expect(svg).toContain('Offers &amp; &lt;more&gt;');
    for (const words of ['Wait 3 days', '>Yes<', '>No<', '1,240 inside', '>7<', 'Mind “this”'])
      expect(svg).toContain(words);
    expect(svg.match(/<path /g)).toHaveLength(3);
    expect(svg).toContain('fill="#ffffff"');
  });

  it('needs nothing from elsewhere: no pages, styles or pictures of others in it', () => {
    expect(writeSvg(pictureOf(of), measure).svg).not.toMatch(/foreignObject|<style|<image|<script|href/);
  });

  it('shows a folded branch as one card', () => {
    const { cards, lines } = pictureOf({ ...of, folds: foldsOf(document, ['rest']) });
    expect(cards.map(({ title, sentence }) => title ?? sentence)).toEqual([
      'When started by the API or by hand',
      'If company size is at least 5',
      'Wait 3 days',
    ]);
    expect(cards[2]?.sentence).toBe('2 steps, 1,240 waiting here');
    expect(lines).toHaveLength(2);
  });
});

describe('words on a card', () => {
  it('are broken between words, and end in an ellipsis where there is no room', () => {
    expect(wrapWords('one two three four five', { width: 60, lines: 2, measure })).toEqual(['one two', 'three…']);
    expect(wrapWords('incomprehensibilities', { width: 70, lines: 3, measure })).toEqual(['incompreh…']);
    expect(wrapWords('', { width: 70, lines: 3, measure })).toEqual([]);
  });
});
