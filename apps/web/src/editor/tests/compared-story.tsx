import { useState } from 'react';
import { Button, ScrollArea } from '@mantine/core';
import type { TestRun } from './use-tests.ts';
import classes from './tests.module.css';

type Line = TestRun['lines'][number];

const sides = { both: '', expected: 'Expected', told: 'Told now' } as const;

const around = 2;

/** The lines that differ, with those beside them; null stands for lines that are left out. */
const nearby = (lines: readonly Line[]): (Line | null)[] => {
  const near = (index: number): boolean =>
    lines.slice(Math.max(0, index - around), index + around + 1).some((line) => line.in !== 'both');
  return lines.flatMap((line, index) => (near(index) ? [line] : index > 0 && near(index - 1) ? [null] : []));
};

const sayAfter = (after: string): string =>
  after.replace(/^(\d+)d (\d\d:\d\d):00$/, 'Day $1, $2').replace(/, 00:00$/, '');

/** Two stories line by line: what is in both, what was expected, and what is told now. */
export const ComparedStory = ({ run: { name, lines, faults } }: { run: TestRun }) => {
  const [whole, setWhole] = useState(false);
  const near = nearby(lines);
  const shown = whole ? lines : near;
  if (faults.length > 0)
    return (
      <ul className={classes.story} aria-label={`What keeps “${name}” from being walked`}>
        {faults.map(({ node, detail }) => (
          <li key={`${node} ${detail}`} className={classes.line}>
            {detail}
          </li>
        ))}
      </ul>
    );
  return (
    <>
      <ScrollArea.Autosize mah={340} type="auto" viewportProps={{ tabIndex: 0 }}>
        <ol
          className={classes.story}
          aria-label={`The story of “${name}”, expected and told now`}
          data-testid="compared-story"
        >
          {shown.map((line, index) =>
            line === null ? (
              <li key={String(index)} className={classes.line}>
                …
              </li>
            ) : (
              <li key={String(index)} className={classes.line} data-in={line.in}>
                <span className={classes.side}>{sides[line.in]}</span>
                <span className={classes.after} title="Since the start of the test">
                  {sayAfter(line.line.after)}
                </span>
                <span>{line.line.said}</span>
              </li>
            ),
          )}
        </ol>
      </ScrollArea.Autosize>
      {near.length < lines.length ? (
        <Button
          variant="subtle"
          size="compact-xs"
          className={classes.whole}
          onClick={() => setWhole(!whole)}
          aria-expanded={whole}
        >
          {whole ? 'Only what differs' : 'The whole story'}
        </Button>
      ) : null}
    </>
  );
};
