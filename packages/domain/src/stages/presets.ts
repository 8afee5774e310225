import type { Json } from '../json.ts';
import { type Stage, standardStages } from '../stage.ts';
import { bant } from './checklist.ts';
import type { HandoffTerms } from './handoff.ts';

/** Contact details known, fits, engaged, and willing to be written to: marketing's own work is done. */
const mqlRule: Json = {
  and: [
    { '!': [{ missing: ['email'] }] },
    { '!': [{ missing: ['lastName'] }] },
    { '>=': [{ dimension: ['fit'] }, 30] },
    { '>=': [{ dimension: ['engagement'] }, 30] },
    { consent: ['email'] },
  ],
};

/** The usual life cycle, as far as it can be set without knowing the people: `handoff` says to whom qualified leads go. */
export const presetStages = (handoff?: HandoffTerms): Stage[] =>
  standardStages.map((stage): Stage => {
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
  });
