import type { Problem } from '@ripen/domain';
import type { Template } from 'liquidjs';
import { childrenOf } from './children-of.ts';
import { liquidOf } from './liquid-of.ts';

/** A fault of a Liquid text, with where it begins. */
export interface LiquidProblem extends Problem {
  line: number | null;
  column: number | null;
}

const deepest = 32;
const longestRange = 1_000;

const reader = liquidOf('html');

/** What is wrong with a Liquid text, or null: its syntax, tags and filters that aren't there, and what would cost too much. Nothing is rendered. */
export const checkLiquid = (text: string): LiquidProblem | null => {
  const range = longRange(text);
  if (range !== null) return range;
  try {
    if (depthOf(reader.parse(text)) <= deepest) return null;
    return tooComplex(`Blocks may stand in one another ${deepest} deep`, { line: null, column: null });
  } catch (error) {
    if (isOverflow(error)) return tooComplex('Its blocks stand too deep in one another', { line: null, column: null });
    if (!(error instanceof Error)) throw error;
    const at = positionOf(error);
    return {
      code: 'template_invalid',
      detail: `${placed(at)}${error.message.replace(/, line:\d+, col:\d+$/, '')}`,
      pointer: '',
      ...at,
    };
  }
};

type Position = Pick<LiquidProblem, 'line' | 'column'>;

const placed = ({ line, column }: Position): string => (line === null ? '' : `Line ${line}, column ${column}: `);

const tooComplex = (detail: string, at: Position): LiquidProblem => ({
  code: 'template_too_complex',
  detail: `${placed(at)}${detail}`,
  pointer: '',
  ...at,
});

const longRange = (text: string): LiquidProblem | null => {
  for (const { index, 0: found, groups } of text.matchAll(/\(\s*(?<from>-?\d+)\s*\.\.\s*(?<to>-?\d+)\s*\)/g))
    if (Number(groups?.to) - Number(groups?.from) > longestRange) {
      const before = text.slice(0, index).split('\n');
      return tooComplex(`${found} counts too far; ${longestRange} steps are the most`, {
        line: before.length,
        column: (before.at(-1)?.length ?? 0) + 1,
      });
    }
  return null;
};

const depthOf = (templates: Iterable<Template>): number => {
  let depth = 0;
  for (const template of templates) {
    const inside = childrenOf(template);
    if (inside) depth = Math.max(depth, 1 + depthOf(inside));
  }
  return depth;
};

// The parser wraps what was thrown below it.
const isOverflow = (error: unknown): boolean =>
  error instanceof RangeError ||
  (error instanceof Error && 'originalError' in error && error.originalError instanceof RangeError);

const positionOf = (error: Error): Position => {
  const [, line, column] = /, line:(\d+), col:(\d+)$/.exec(error.message) ?? [];
  return { line: line === undefined ? null : Number(line), column: column === undefined ? null : Number(column) };
};
