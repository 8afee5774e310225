import { isQualified, presetStages, standardFields, withProducts } from '@ripen/domain';
import { check } from '@ripen/rules';
import { faultsOf } from '@ripen/workflow';
import { expect, it } from 'vitest';
import { productModel, sampleProducts } from './product-model.ts';
import { productPastOf, productPeopleCount, productPerson } from './product-people.ts';

const now = Date.UTC(2027, 5, 1);
const people = Array.from({ length: productPeopleCount }, (_, n) => productPerson(n, now));
const owner = { id: 'ada', name: 'Ada' };
const stages = withProducts(presetStages(), sampleProducts);
const catalogue = { fields: standardFields, events: ['Started Trial', 'Viewed Product'], segments: [], stages };

it('some of each product’s people have done enough, and some haven’t yet; none did anything in the future', () => {
  for (const product of sampleProducts) {
    const trying = people.filter((person) => person.product === product);
    const qualified = trying.filter(({ qualifiedAt }) => qualifiedAt !== null);
    expect(qualified.length).toBeGreaterThan(3);
    expect(qualified.length).toBeLessThan(trying.length);
  }
  for (const { events } of people) for (const { at } of events) expect(at).toBeLessThan(now);
});

it('some were passed on and accepted, in stages that are there, and some wait', () => {
  const pasts = people.map((person, n) => productPastOf(person, n, owner));
  const moved = pasts.flatMap(({ moves }) => moves.map(({ to }) => to));
  expect(new Set(moved.filter(isQualified))).toEqual(new Set(sampleProducts.map((product) => `PQL ${product}`)));
  for (const to of moved) expect(stages.map(({ name }) => name)).toContain(to);
  const handed = pasts.filter(({ handoffs }) => handoffs.length > 0).length;
  expect(handed).toBeGreaterThan(2);
  expect(people.filter(({ qualifiedAt }) => qualifiedAt !== null).length).toBeGreaterThan(handed);
});

it('the model and the rules of the stages are without fault', () => {
  expect(faultsOf(productModel(), { catalogue, templates: [] })).toEqual([]);
  for (const { entry } of stages) if (entry) expect(check(entry.rule, catalogue)).toEqual([]);
});
