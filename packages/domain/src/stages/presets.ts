import type { Json } from '../json.ts';
import { type Stage, standardStages } from '../stage.ts';
import { bant } from './checklist.ts';
import type { HandoffTerms } from './handoff.ts';

/** The points from which on a lead fits, is engaged, or is interested in a product, in the presets. */
const enough = 30;

/** Contact details known, and willing to be written to. */
const reachable: Json[] = [
  { '!': [{ missing: ['email'] }] },
  { '!': [{ missing: ['lastName'] }] },
  { consent: ['email'] },
];

/** Contact details known, fits, engaged, and willing to be written to: marketing's own work is done. */
const mqlRule: Json = {
  and: [
    ...reachable.slice(0, 2),
    { '>=': [{ dimension: ['fit'] }, enough] },
    { '>=': [{ dimension: ['engagement'] }, enough] },
    ...reachable.slice(2),
  ],
};

/** How the stage of leads that are qualified for a product is named: what rules, segments and templates call it. */
export const productStageName = (product: string): string => `PQL ${product}`.slice(0, 64);

/**
 * The stage of leads that are qualified for a product: contact details known, enough points of interest in that product, and
 * willing to be written to; from whichever of raw, lead and MQL there are.
 */
export const productStage = (product: string, among: readonly Stage[], handoff?: HandoffTerms): Stage => ({
  name: productStageName(product),
  label: `Product qualified: ${product}`.slice(0, 64),
  entry: { rule: { and: [...reachable, { '>=': [{ dimension: [`interest:${product}`] }, enough] }] }, auto: true },
  from: ['raw', 'lead', 'MQL'].filter((name) => among.some((stage) => stage.name === name)),
  ...(handoff === undefined ? {} : { handoff }),
});

/** Stages with one for each product behind the last of the qualified ones (or at the end), but for those that are there. */
export const withProducts = (
  stages: readonly Stage[],
  products: readonly string[],
  handoff?: HandoffTerms,
): Stage[] => {
  const known = new Set(stages.map(({ name }) => name));
  const fresh = products.filter((product) => !known.has(productStageName(product)));
  const last = stages.findLastIndex(({ name }) => isQualified(name));
  const made = fresh.map((product) => productStage(product, stages, handoff));
  return stages.toSpliced(last < 0 ? stages.length : last + 1, 0, ...made);
};

/** Whether a stage means, by its name, that marketing did its work: MQL, PQL, and PQL with a product. */
export const isQualified = (name: string): boolean => name === 'MQL' || name === 'PQL' || name.startsWith('PQL ');

/** The usual life cycle, as far as it can be set without knowing the people: `handoff` says to whom qualified leads go, `products` for which there is a stage of their own. */
export const presetStages = (handoff?: HandoffTerms, products: readonly string[] = []): Stage[] =>
  withProducts(standardStages.map(usual(handoff)), products, handoff);

const usual =
  (handoff: HandoffTerms | undefined) =>
  (stage: Stage): Stage => {
    const { name } = stage;
    if (name === 'lead') return { ...stage, entry: { rule: { '!': [{ missing: ['email'] }] }, auto: false } };
    if (name === 'MQL')
      return {
        ...stage,
        entry: { rule: mqlRule, auto: true },
        from: ['raw', 'lead'],
        ...(handoff === undefined ? {} : { handoff }),
      };
    if (name === 'SQL') return { ...stage, asks: bant };
    if (name === 'customer') return { ...stage, from: ['SQL', 'opportunity'] };
    if (name === 'lost') return { ...stage, from: ['SQL', 'opportunity'] };
    return { ...stage };
  };
