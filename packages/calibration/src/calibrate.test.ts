import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { leadsOf, shared } from '../testing/known-truth.ts';
import { calibrate } from './calibrate.ts';

const seeds = (count: number): number[] => Array.from({ length: count }, (_, seed) => seed * 7919 + 1);

/** The most of `tries` that a chance of `share` brings about, but for one time in ten thousand. */
const most = (tries: number, share: number): number =>
  Math.ceil(tries * share + 3.72 * Math.sqrt(tries * share * (1 - share)));

describe('where the score matters', () => {
  const matters = (seed: number) => leadsOf({ leads: 2000, seed, wins: (score) => 0.02 + 0.004 * score });

  it('tells won from lost, and the highest tenth does better than the lowest', () => {
    for (const seed of seeds(40)) {
      const { separation, deciles, refusal } = calibrate(matters(seed), 'won');
      expect(refusal).toBeNull();
      expect(separation?.verdict).toBe('apart');
      expect(deciles).toHaveLength(10);
      expect(deciles[9]?.won.low).toBeGreaterThan(deciles[0]?.won.high ?? 1);
      expect(deciles[9]?.lift?.low).toBeGreaterThan(1);
      expect(deciles[0]?.lift?.high).toBeLessThan(1);
    }
  });

  it('a score that is the wrong way round is found out', () => {
    const { separation } = calibrate(leadsOf({ leads: 2000, seed: 3, wins: (score) => 0.5 - 0.004 * score }), 'won');
    expect(separation?.verdict).toBe('reversed');
  });

  it('passing leads on by lot would have been beaten by the score, passing them on by score would not', () => {
    const wins = (score: number): number => 0.02 + 0.006 * score;
    const leads = leadsOf({ leads: 4000, seed: 5, wins });
    const byLot = shared(leads, (_lead, index) => index % 3 === 0);
    const lot = calibrate(byLot.passed, 'won', byLot.unpassed).threshold;
    expect(lot?.verdict).toBe('more');
    expect(lot?.byScore.leads).toBeLessThanOrEqual(lot?.today.leads ?? 0);
    expect(lot?.byScore.successes).toBe((lot?.today.successes ?? 0) + (lot?.extra.value ?? 0));
    const byScore = shared(leads, ({ score }) => score >= 50);
    expect(calibrate(byScore.passed, 'won', byScore.unpassed).threshold).toMatchObject({
      from: 50,
      verdict: 'no-more',
      extra: { value: 0 },
    });
  });

  it('thresholds are compared by what was won only, and of another outcome the report says why', () => {
    const { passed, unpassed } = shared(matters(9), (_lead, index) => index % 3 === 0);
    const report = calibrate(passed, 'accepted', unpassed);
    expect(report).toMatchObject({ refusal: null, threshold: null });
    expect(report.advice).toMatch(/^Thresholds are compared by what was won/);
    expect(calibrate(passed, 'won')).toMatchObject({ threshold: null, advice: null });
  });

  it('a node that helps and one that hurts are told from those that do nothing', () => {
    const wins = (_score: number, nodes: ReadonlySet<string>): number =>
      0.2 + (nodes.has('demo') ? 0.15 : 0) - (nodes.has('careers') ? 0.15 : 0);
    const { nodes } = calibrate(leadsOf({ leads: 3000, seed: 11, wins }), 'won');
    expect(Object.fromEntries(nodes.map(({ node, verdict }) => [node, verdict]))).toEqual({
      careers: 'worse',
      demo: 'better',
      ebook: 'no-difference-shown',
      pricing: 'no-difference-shown',
      signup: 'no-difference-shown',
      webinar: 'no-difference-shown',
    });
  });
});

describe('where the score is noise', () => {
  const tries = 1000;
  const reports = seeds(tries).map((seed) => {
    const { passed, unpassed } = shared(
      leadsOf({ leads: 800, seed, wins: () => 0.25 }),
      (_lead, index) => index % 2 === 0,
    );
    return calibrate(passed, 'won', unpassed);
  });

  it('no more than one report in twenty says that it tells won from lost', () => {
    const wrong = reports.filter(({ separation }) => separation?.verdict !== 'not-apart').length;
    expect(wrong).toBeLessThanOrEqual(most(tries, 0.05));
    expect(wrong).toBeGreaterThan(0);
  });

  it('no more than one report in twenty says of any node that it does better or worse', () => {
    const loud = reports.filter(({ nodes }) =>
      nodes.some(({ verdict }) => verdict === 'better' || verdict === 'worse'),
    );
    expect(loud.length).toBeLessThanOrEqual(most(tries, 0.05));
  });

  it('no more than one report in forty suggests another threshold', () => {
    const wrong = reports.filter(({ threshold }) => threshold?.verdict === 'more').length;
    expect(wrong).toBeLessThanOrEqual(most(tries, 0.025));
  });

  it('the true share lies within the intervals of the tenths nineteen times in twenty', () => {
    const shares = reports.flatMap(({ deciles }) => deciles.map(({ won }) => won));
    const missed = shares.filter(({ low, high }) => low > 0.25 || high < 0.25).length;
    expect(missed).toBeLessThanOrEqual(most(shares.length, 0.06));
    expect(missed).toBeGreaterThanOrEqual(shares.length * 0.03);
  });
});

describe('where there are too few', () => {
  it('refuses to conclude from 29 of a kind, in words, and still counts', () => {
    const leads = leadsOf({ leads: 2000, seed: 2, wins: () => 0.5 });
    const few = [...leads.filter(({ won }) => won).slice(0, 29), ...leads.filter(({ won }) => !won)];
    const report = calibrate(few, 'won');
    expect(report.refusal).toMatch(/^Too few to conclude from: 29 of these leads were won and \d+ not won/);
    expect(report).toMatchObject({ separation: null, threshold: null, successes: 29 });
    expect(report.nodes.every(({ verdict, chance }) => verdict === 'too-few' && chance === null)).toBe(true);
    expect(report.nodes.length).toBeGreaterThan(0);
    expect(calibrate([...few, ...leads.filter(({ won }) => won).slice(29, 30)], 'won').refusal).toBeNull();
  });

  it('a node with too few on either side has no verdict, and costs the others nothing', () => {
    const leads = leadsOf({ leads: 1000, seed: 4, wins: () => 0.3 });
    const rare = leads.map((lead, index) => ({
      ...lead,
      nodes: index < 29 ? [...lead.nodes, { model: 'model', node: 'rare' }] : lead.nodes,
    }));
    expect(calibrate(rare, 'won').nodes.find(({ node }) => node === 'rare')?.verdict).toBe('too-few');
    const chances = (report: ReturnType<typeof calibrate>) =>
      report.nodes.filter(({ node }) => node !== 'rare').map(({ chance }) => chance);
    expect(chances(calibrate(rare, 'won'))).toEqual(chances(calibrate(leads, 'won')));
  });

  it('no leads at all are an empty report with a refusal', () => {
    expect(calibrate([], 'won')).toMatchObject({ leads: 0, deciles: [], grades: [], nodes: [], separation: null });
  });
});

describe('groups', () => {
  it('add up what was won, by currency and to the cent', () => {
    const leads = leadsOf({ leads: 30, seed: 8, wins: () => 1 }).map((lead) => ({ ...lead, grade: 'A1' }));
    const francs = leads.map((lead, index) => (index < 2 ? { ...lead, amounts: { CHF: 0.1 } } : lead));
    expect(calibrate(francs, 'won').grades[0]?.amounts).toEqual({ CHF: 0.2, EUR: 28_002.8 });
  });

  const world = fc.record({ leads: fc.integer({ min: 1, max: 300 }), seed: fc.nat() });

  it('are all leads, each once; scores rise from tenth to tenth and none is in two', () => {
    fc.assert(
      fc.property(world, fc.integer({ min: 1, max: 100 }), (shape, step) => {
        const leads = leadsOf({ ...shape, wins: () => 0.3 }).map((lead) => ({
          ...lead,
          score: lead.score - (lead.score % step),
        }));
        const { deciles, grades, bands } = calibrate(leads, 'won');
        for (const groups of [deciles, grades, bands])
          expect(groups.reduce((sum, group) => sum + group.leads, 0)).toBe(leads.length);
        for (const [index, { from, to }] of deciles.entries()) {
          expect(from).toBeLessThanOrEqual(to);
          expect(deciles[index - 1]?.to ?? -1).toBeLessThan(from);
        }
      }),
    );
  });
});
