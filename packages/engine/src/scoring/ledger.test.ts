import {
  emptyModel,
  foldLedger,
  headlineAt,
  instant,
  type Standing,
  standardScales,
  sumAt,
  type WorkflowId,
  worthAt,
} from '@ripen/domain';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { modelId, modelOf, ScoredLead, type Step } from '../../test/scored-lead.ts';

const day = 86_400_000;
const anyDuration = fc.integer({ min: 1, max: 30 }).map((days) => ({ days }));
const anyPoints: fc.Arbitrary<Step> = fc
  .record(
    {
      dimension: fc.constantFrom('fit', 'engagement', 'interest:solar'),
      points: fc.integer({ min: -40, max: 60 }).filter((points) => points !== 0),
      limit: fc.oneof(
        fc.integer({ min: 1, max: 3 }).map((times) => ({ times })),
        anyDuration.map((oncePer) => ({ oncePer })),
        fc.integer({ min: 1, max: 80 }).map((pointsPerDay) => ({ pointsPerDay })),
      ),
      decay: fc.oneof(
        anyDuration.map((halfLife) => ({ halfLife })),
        anyDuration.map((linear) => ({ linear })),
        anyDuration.map((expires) => ({ expires })),
      ),
    },
    { requiredKeys: ['dimension', 'points'] },
  )
  .map((config): Step => ['points', config]);
const anyStart = fc.constantFrom<Step>(
  ['signal', { event: 'A' }],
  ['signal', { event: 'B', rule: { '>': [{ var: 'event.n' }, 2] } }],
  ['match', { rule: { '>=': [{ var: 'size' }, 3] } }],
  ['match', { rule: { '==': [{ var: 'size' }, 5] } }],
  ['match', { rule: { '>=': [{ 'event-count': ['A', { within: { days: 5 } }] }, 2] } }],
);
const anyLine = fc
  .tuple(anyStart, fc.array(anyPoints, { minLength: 1, maxLength: 3 }))
  .map(([start, points]) => [start, ...points]);
const anySteps = fc.array(anyLine, { minLength: 1, maxLength: 4 }).map((lines) => lines.flat());
const anyScore = fc.record(
  { caps: fc.record({ fit: fc.integer({ min: 5, max: 60 }), engagement: fc.integer({ min: 5, max: 60 }) }) },
  { requiredKeys: [] },
);

type Happening = { kind: 'A' | 'B' | 'size' | 'late'; n: number } | { kind: 'pass' | 'publish' | 'rescore'; n: number };
const anyHappening: fc.Arbitrary<Happening> = fc.record({
  kind: fc.constantFrom('A', 'B', 'size', 'late', 'pass', 'publish', 'rescore'),
  n: fc.nat(6),
});

const happen = (one: ScoredLead, { kind, n }: Happening, versions: readonly ReturnType<typeof modelOf>[]): void => {
  if (kind === 'pass') one.now = instant(one.now + n * 3 * day);
  else one.now = instant(one.now + n * 1_000);
  if (kind === 'A' || kind === 'B') one.does(kind, { n });
  else if (kind === 'size') one.becomes('size', n);
  else if (kind === 'late') {
    const event = {
      id: `l${one.past.length}`,
      name: 'A',
      properties: { n },
      occurredAt: instant(one.now - n * day),
      receivedAt: one.now,
    };
    one.take([{ kind: 'event', event }]);
  } else if (kind === 'publish') {
    const next = versions[n % versions.length];
    const version = (one.definitions.models[0]?.workflow.version ?? 0) + 1;
    if (next) one.publish([{ ...next, version }, ...one.definitions.models.slice(1).map(({ workflow }) => workflow)]);
    one.take([]);
  } else if (kind === 'rescore')
    one.take([{ kind: 'command', by: 'ripen', command: { do: 'rescore', workflow: modelId } }]);
  else one.take([]);
};

/** A second model, of a product, that is there all the time. */
const product = modelOf(
  [
    ['signal', { event: 'A' }],
    ['points', { dimension: 'engagement', points: 7, decay: { halfLife: { days: 9 } } }],
    ['points', { dimension: 'interest:solar', points: 20, limit: { times: 2 } }],
  ],
  { id: '00000000-0000-4000-8000-0000000000f2' as WorkflowId, score: { weights: { engagement: 2 } } },
);

const byLedger = ({ ledger, now }: ScoredLead): Standing => ({
  models: Object.fromEntries(
    Object.entries(foldLedger(ledger, now)).map(([model, sums]) => [model, { ...emptyModel, sums }]),
  ),
});

it('the score is the sum of the ledger, whatever happens: decay, caps, limits, take-backs, several models, new versions, rescoring', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(anySteps, anyScore), { minLength: 1, maxLength: 3 }),
      fc.array(anyHappening, { maxLength: 30 }),
      (models, happenings) => {
        const versions = models.map(([steps, score]) => modelOf(steps, { score }));
        const [first] = versions;
        if (!first) return;
        const one = new ScoredLead([first, product], { createdAt: instant(1_000 * day) });
        one.now = instant(1_000 * day);
        for (const happening of happenings) {
          happen(one, happening, versions);
          for (const at of [one.now, instant(one.now + 7 * day), instant(one.now + 100 * day)]) {
            const sums: Record<string, number> = {};
            for (const entry of one.ledger) sums[entry.dimension] = (sums[entry.dimension] ?? 0) + worthAt(entry, at);
            const { standing = { models: {} } } = one.state;
            const { dimensions } = headlineAt(standing, standardScales, at);
            for (const name of new Set([...Object.keys(sums), ...Object.keys(dimensions)]))
              expect(dimensions[name] ?? 0).toBeCloseTo(sums[name] ?? 0, 4);
          }
          const { scales } = one.definitions;
          const { standing = { models: {} }, lead } = one.state;
          const exact = headlineAt(standing, scales, one.now);
          expect(lead.score).toBe(exact.score);
          expect(lead.band).toBe(exact.band);
          expect(headlineAt(byLedger(one), scales, one.now).score, 'by nothing but the ledger').toBe(lead.score);
        }
      },
    ),
    { numRuns: 100 },
  );
}, 60_000);

it('no cap is passed where points only come and fade', () => {
  const anyGiving = anyPoints.filter(([, config]) => 'points' in config && Number(config.points) > 0);
  fc.assert(
    fc.property(
      fc.array(anyGiving, { minLength: 1, maxLength: 3 }),
      fc.array(fc.nat(3 * day), { maxLength: 40 }),
      (points, gaps) => {
        const one = new ScoredLead([
          modelOf([['signal', { event: 'A' }], ...points], { score: { caps: { fit: 25 } } }),
        ]);
        for (const gap of gaps) {
          one.now = instant(one.now + gap);
          one.does('A');
          const fit = one.state.standing?.models[modelId]?.sums.fit;
          if (fit) expect(sumAt(fit, one.now)).toBeLessThanOrEqual(25.000_01);
        }
      },
    ),
  );
});

it('points given anew from history are those that would have been given then', () => {
  fc.assert(
    fc.property(
      anySteps,
      anyScore,
      fc.array(fc.record({ name: fc.constantFrom('A', 'B'), n: fc.nat(6), gap: fc.nat(4 * day) }), { maxLength: 20 }),
      (steps, score, events) => {
        const signalsOnly = steps.filter(([kind]) => kind !== 'match');
        if (signalsOnly[0]?.[0] !== 'signal') return;
        const one = new ScoredLead([modelOf(signalsOnly, { score })]);
        for (const { name, n, gap } of events) {
          one.now = instant(one.now + gap);
          one.does(name, { n });
        }
        const before = one.ledger;
        one.take([{ kind: 'command', by: 'ripen', command: { do: 'rescore', workflow: modelId } }]);
        expect(one.ledger).toEqual(before);
      },
    ),
  );
});
