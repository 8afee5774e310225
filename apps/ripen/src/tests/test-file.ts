import { runTest } from '@ripen/engine';
import type { ExchangeFile } from '@ripen/store';
import { aroundOf } from './around-of.ts';
import type { Tested } from './tested.ts';

/** Runs the tests of workflows in an exported file; beside each stand the others of the file that were live where it comes from, as they are drawn there. */
export const testFile = (file: ExchangeFile, wants: (workflow: { id: string; name: string }) => boolean): Tested[] =>
  file.workflows.filter(wants).map(({ id, live: _live, tests = [], ...document }) => {
    const around = aroundOf(file, id);
    return {
      id,
      name: document.name,
      runs: tests.map((test) => ({ name: test.name, ...runTest(around, { id, document }, test) })),
    };
  });
