import type { Json } from '../json.ts';
import { type Stage, standardStages } from '../stage.ts';
import { bant } from './checklist.ts';
import type { HandoffTerms } from './handoff.ts';

/** Contact details known, fits, engaged, and willing to be written to: marketing's own work is done. */
const mqlRule: Json = {
  and: [
    { 'is-known': [{ var: 'email' }] },
    { 'is-known': [{ var: 'lastName' }] },
    { '>=': [{ dimension: ['fit'] }, 30] },
    { '>=': [{ dimension: ['engagement'] }, 30] },
    { consent: ['email'] },
  ],
};

/** The stage of leads whose use of a product shows that they want more of it. */
export const pqlOf = (product: string): Stage => ({
  name: `PQL ${product}`,
  label: `Product qualified: ${product}`,
  entry: { rule: { '>=': [{ dimension: [`interest:${product}`] }, 30] }, auto: false },
});

/** The usual life cycle, as far as it can be set without knowing the people: `handoff` says to whom qualified leads go. */
export const presetStages = (handoff?: HandoffTerms): Stage[] =>
  standardStages.map((stage): Stage => {
    const { name } = stage;
    if (name === 'lead') return { ...stage, entry: { rule: { 'is-known': [{ var: 'email' }] }, auto: false } };
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
  });
