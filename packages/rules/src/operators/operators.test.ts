import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { operatorNamed, operators, ownOperators, standardOperators } from './index.ts';

const semantics = readFileSync(new URL('../../SEMANTICS.md', import.meta.url), 'utf8');

describe('the operators', () => {
  it('are those of JSON Logic, all of them', () =>
    expect(standardOperators.map(({ name }) => name).toSorted()).toEqual(
      'var missing missing_some if ?: == === != !== ! !! or and > >= < <= max min + - * / % map filter reduce all none some merge in cat substr log'
        .split(' ')
        .toSorted(),
    ));

  it('have each a name of its own', () =>
    expect(new Set(operators.map(({ name }) => name)).size).toBe(operators.length));

  it('are found by their own names only', () => {
    expect(operatorNamed('event-count')?.name).toBe('event-count');
    expect(['constructor', '__proto__', 'toString', ''].map(operatorNamed)).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
  });

  it.each(standardOperators.map(({ name }) => name))('are told in SEMANTICS.md: %s', (name) =>
    expect(semantics).toContain(`\`${name}\``),
  );

  it.each(ownOperators.map(({ name }) => name))('are told in SEMANTICS.md: %s', (name) =>
    expect(semantics).toContain(`{"${name}": [`),
  );
});
