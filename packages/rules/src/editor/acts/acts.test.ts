import { describe, expect, it } from 'vitest';
import { comparisonOf } from '../../index.ts';
import { type Condition, type ConditionGroup, isGroup } from '../tree/builder-tree.ts';
import { movePart, neighbourOf, partOf, putAt, removePart, setCondition, shiftPart } from '../tree/edits.ts';
import { writeRule } from '../tree/write-rule.ts';
import { clipText, readClip } from './clip-text.ts';

const row = (id: string): Condition => ({ id, field: id, operator: 'is', value: id });
const group = (id: string, ...rules: (Condition | ConditionGroup)[]): ConditionGroup => ({
  id,
  combinator: 'or',
  not: false,
  rules,
});
const tree: ConditionGroup = {
  ...group('root', row('a'), group('g', row('b'), row('c')), row('d')),
  combinator: 'and',
};

const told = (part: Condition | ConditionGroup): string =>
  isGroup(part) ? `(${part.rules.map(told).join(' ')})` : (part.id ?? '');

describe('moving', () => {
  it.each([
    ['a', [1, 0], '((a b c) d)'],
    ['a', [1, 2], '((b c a) d)'],
    ['c', [0], '(c a (b) d)'],
    ['c', [3], '(a (b) d c)'],
    ['g', [0], '((b c) a d)'],
    ['d', [1, 1], '(a (b d c))'],
    ['b', [1, 2], '(a (c b) d)'],
  ])('%s to %j', (id, to, wanted) => expect(told(movePart(tree, id, to))).toBe(wanted));

  it.each([
    ['g', [1, 0]],
    ['g', [1]],
    ['g', [2]],
    ['a', [0]],
    ['a', [1]],
  ])('%s to %j changes nothing, not even the tree itself', (id, to) => expect(movePart(tree, id, to)).toBe(tree));

  it('goes into and out of groups by the keyboard, and stops at the ends', () => {
    const steps = [0, 1, 2, 3, 4].reduce<ConditionGroup[]>(
      (seen) => [...seen, shiftPart(seen.at(-1) ?? tree, 'a', 'down')],
      [tree],
    );
    expect(steps.map(told)).toEqual([
      '(a (b c) d)',
      '((a b c) d)',
      '((b a c) d)',
      '((b c a) d)',
      '((b c) a d)',
      '((b c) d a)',
    ]);
    expect(shiftPart(tree, 'a', 'up')).toBe(tree);
  });
});

describe('rows', () => {
  it('are changed, found and removed wherever they stand', () => {
    const changed = setCondition(tree, 'c', { field: 'x', operator: 'more', value: 5 });
    expect(partOf(changed, 'c')).toEqual({ id: 'c', field: 'x', operator: 'more', value: 5 });
    expect(told(removePart(tree, 'c'))).toBe('(a (b) d)');
    expect(['a', 'd', 'b', 'c', 'g'].map((id) => neighbourOf(tree, id))).toEqual(['g', 'g', 'c', 'b', 'd']);
    expect(neighbourOf(group('root', row('a')), 'a')).toBe('root');
  });

  it('are put after a row, at the end of a group, or in the place of nothing', () => {
    expect(told(putAt(tree, 'b', row('n')))).toBe('(a (b n c) d)');
    expect(told(putAt(tree, 'g', row('n')))).toBe('(a (b c n) d)');
    expect(told(putAt(tree, 'root', group('n', row('x'))))).toBe('(a (b c) d (x))');
    expect(putAt(group('root', { ...row('e'), field: '' }), 'root', group('n', row('x')))).toMatchObject({
      id: 'root',
      rules: [row('x')],
    });
  });
});

describe('what is copied', () => {
  const rule = comparisonOf('country', 'is-not', 'Norway');

  it('is the rule it makes as text, and reads back to the same rows in any builder', () => {
    for (const part of [row('a'), tree, group('n', row('a')), { ...group('n', row('a'), row('b')), not: true }]) {
      const read = readClip(clipText(part) ?? '', 'lead');
      expect(read && clipText(read)).toBe(clipText(part));
      expect(read && isGroup(read)).toBe(isGroup(part));
    }
    expect(clipText({ field: 'country', operator: 'is-not', value: 'Norway' })).toBe(JSON.stringify(rule, null, 2));
  });

  it('stands as it should where it is denied, and is copied out of there as it reads', () => {
    const denied = { ...group('root', row('a')), not: true };
    const copied = clipText(denied.rules[0] ?? row('x')) ?? '';
    expect(JSON.parse(copied)).toEqual({ '==': [{ var: 'a' }, 'a'] });
    const read = readClip(copied, 'lead') ?? row('x');
    expect(writeRule(putAt(denied, 'root', read))).toEqual(writeRule({ ...denied, rules: [row('a'), row('a')] }));
  });

  it('can come from a program too, even if rows can’t show it', () =>
    expect(readClip('{"if":[{"var":"a"},1,2]}', 'lead')).toMatchObject({ field: '@other' }));

  it('of a lead becomes a part of its own among the properties of an event', () =>
    expect(readClip('{"!!":[{"event-count":["Signed Up"]}]}', 'event')).toMatchObject({ field: '@other' }));

  it.each(['', 'hello', '5', 'null', '[1]', '{}', '{"a":1,"b":2}', '{"and":[]}'])('is no rule in %j', (text) =>
    expect(readClip(text, 'lead')).toBeNull(),
  );
});
