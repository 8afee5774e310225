import { parseZone, standardCalendar, standardFields, standardStages, utc } from '@ripen/domain';
import type { SurroundingsTold } from '@ripen/engine';
import type { ExchangeFile } from '@ripen/store';

/** What surrounds a workflow of an exported file: its words, segments, and the other workflows that were live where it comes from. */
export const aroundOf = ({ workspace, segments, workflows }: ExchangeFile, but: string): SurroundingsTold => ({
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
