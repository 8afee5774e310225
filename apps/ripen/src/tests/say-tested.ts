import type { ComparedLine } from '@ripen/engine';
import type { Tested } from './tested.ts';

const context = 2;

/** What came of tests, for people: a line for each, and under one that tells another story both stories, `-` what was expected and `+` what is told. */
export const sayTested = (tested: readonly Tested[]): string[] =>
  tested.flatMap(({ name: workflow, runs }) =>
    runs.flatMap(({ name, same, lines, faults }) => [
      `${same ? 'ok  ' : 'NOT '} ${workflow} › ${name}`,
      ...faults.map(({ node, detail }) => `       ${node ?? 'workflow'}: ${detail}`),
      ...sayLines(lines),
    ]),
  );

const marks = { both: ' ', expected: '-', told: '+' } as const;

const sayLines = (lines: readonly ComparedLine[]): string[] => {
  const shown = new Set(
    lines.flatMap((line, index) =>
      line.in === 'both' ? [] : Array.from({ length: 2 * context + 1 }, (_, by) => index - context + by),
    ),
  );
  return lines.flatMap((line, index) => {
    if (!shown.has(index)) return shown.has(index - 1) ? ['       …'] : [];
    const { after, node, port, said } = line.line;
    return [
      `     ${marks[line.in]} ${after.padStart(12)}  ${node ?? '–'}  ${said}${port === null ? '' : ` → ${port}`}`,
    ];
  });
};
