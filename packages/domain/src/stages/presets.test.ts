import { expect, it } from 'vitest';
import { presetStages, productStage, withProducts } from './presets.ts';

const names = (stages: { name: string }[]): string[] => stages.map(({ name }) => name);

it('a lead is MQL once it can be reached, fits, is engaged, and may be written to', () => {
  const mql = presetStages().find(({ name }) => name === 'MQL');
  expect(mql?.entry?.rule).toEqual({
    and: [
      { '!': [{ missing: ['email'] }] },
      { '!': [{ missing: ['lastName'] }] },
      { '>=': [{ dimension: ['fit'] }, 30] },
      { '>=': [{ dimension: ['engagement'] }, 30] },
      { consent: ['email'] },
    ],
  });
});

it('each product has a stage behind PQL, whose rule asks for the interest in that product', () => {
  const stages = presetStages(undefined, ['Analytics', 'Automation']);
  expect(names(stages).slice(2, 7)).toEqual(['MQL', 'PQL', 'PQL Analytics', 'PQL Automation', 'SQL']);
  const automation = stages.find(({ name }) => name === 'PQL Automation');
  expect(automation).toMatchObject({ label: 'Product qualified: Automation', from: ['raw', 'lead', 'MQL'] });
  expect(JSON.stringify(automation?.entry)).toContain('{">=":[{"dimension":["interest:Automation"]},30]}');
});

it('a product that has its stage gets no second one, and stages that a workspace hasn’t aren’t named', () => {
  const once = withProducts(presetStages(), ['Analytics']);
  expect(withProducts(once, ['Analytics'])).toEqual(once);
  const own = [
    { name: 'new', label: 'New' },
    { name: 'lead', label: 'Lead' },
  ];
  expect(names(withProducts(own, ['Analytics']))).toEqual(['new', 'lead', 'PQL Analytics']);
  expect(productStage('Analytics', own).from).toEqual(['lead']);
});

it('qualified leads are handed over where it is said to whom', () => {
  const handoff = { owner: { team: 'Sales' }, limit: { hours: 8 } };
  const handing = presetStages(handoff, ['Analytics']).filter((stage) => stage.handoff !== undefined);
  expect(names(handing)).toEqual(['MQL', 'PQL Analytics']);
});
