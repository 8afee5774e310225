import { readFileSync, readdirSync } from 'node:fs';
import { instant, type Json, parseInstant } from '@ripen/domain';
import { compileWorkflow, faultsOf, workflowDocument } from '@ripen/workflow';
import { expect, it } from 'vitest';
import { modelId, ScoredLead } from '../../test/scored-lead.ts';

/** A story of points: a model, what happens to a lead when, and what its ledger and its own story must then say. Stories are never edited, only added to. */
interface Story {
  title: string;
  model: unknown;
  happens: { at: string; event?: string; properties?: Record<string, Json>; field?: string; value?: Json }[];
  /** When, dimension, points, reason, and what a cap or limit held back. */
  ledger: [string, string, number, string, number?][];
  history?: string[];
  end: { score: number; band: string; stage?: string; dimensions?: Record<string, number> };
}

const folder = new URL('../../score-stories/', import.meta.url);
const stories = readdirSync(folder).map((file) => JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as Story);

const catalogue = {
  fields: [{ name: 'companySize', label: 'Company size', type: 'number' as const }],
  events: ['Viewed Pricing'],
  segments: [],
  stages: [{ name: 'disqualified', label: 'Disqualified' }],
};

it.each(stories)('$title', (story) => {
  const document = workflowDocument.parse(story.model);
  expect(faultsOf(document, { catalogue, templates: [] })).toEqual([]);
  const one = new ScoredLead([compileWorkflow({ id: modelId, version: 1, status: 'live', document })]);
  for (const { at, event, properties = {}, field, value = null } of story.happens) {
    const moment = parseInstant(at);
    if (!moment.ok) throw new Error(moment.error);
    one.now = instant(moment.value);
    if (event !== undefined) one.does(event, properties);
    else if (field === undefined) one.take([]);
    else one.becomes(field, value);
  }
  expect(
    one.ledger.map(({ at, dimension, points, reason, cut }) => [
      new Date(at).toISOString(),
      dimension,
      points,
      reason,
      ...(cut === 0 ? [] : [cut]),
    ]),
  ).toEqual(story.ledger);
  if (story.history) expect(one.history.filter((said) => !/changed/.test(said))).toEqual(story.history);
  expect(one.state.lead).toMatchObject(story.end);
});
