import { parseZone, standardCalendar, standardFields, standardStages, utc } from '@ripen/domain';
import { runTest, type SurroundingsTold } from '@ripen/engine';
import type { ExchangeFile } from '@ripen/store';
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

const aroundOf = ({ workspace, segments, workflows }: ExchangeFile, but: string): SurroundingsTold => ({
  now: '2000-01-01T00:00:00Z',
  zone: parseZone(workspace?.timezone ?? '') ?? utc,
  calendar: workspace?.calendar ?? standardCalendar,
  catalogue: {
    fields: workspace?.fields ?? standardFields,
    stages: workspace?.stages ?? standardStages,
    events: [],
    segments: segments.map(({ id, name }) => ({ id, name })),
  },
  segments,
  beside: workflows
    .filter(({ id, live }) => live === true && id !== but)
    .map(({ id, live: _live, tests: _tests, ...document }) => ({ id, version: 1, document })),
  past: null,
});
