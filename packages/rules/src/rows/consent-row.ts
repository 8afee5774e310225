import type { Rule } from '../rule.ts';
import { argumentsOf } from './comparison-forms.ts';

/** What a row asks of a consent; `stated` is `given` with its state written out. */
export const consentAsks = ['given', 'not-given', 'withdrawn', 'unknown', 'stated'] as const;
export type ConsentAsk = (typeof consentAsks)[number];

/** One row of the builder: a lead has given a consent, hasn't, has withdrawn it, or never said. */
export interface ConsentRow {
  consent: string;
  ask: ConsentAsk;
}

/** The rule of a consent row. */
export const consentRowOf = ({ consent, ask }: ConsentRow): Rule => {
  switch (ask) {
    case 'given':
      return { consent: [consent] };
    case 'not-given':
      return { '!': [{ consent: [consent] }] };
    case 'stated':
      return { consent: [consent, 'given'] };
    case 'withdrawn':
    case 'unknown':
      return { consent: [consent, ask] };
  }
};

const asks: Record<string, ConsentAsk> = { given: 'stated', withdrawn: 'withdrawn', unknown: 'unknown' };

const readAsked = (rule: Rule | undefined): ConsentRow | null => {
  const [consent, state, ...more] = argumentsOf(rule, 'consent') ?? [];
  if (typeof consent !== 'string' || more.length > 0) return null;
  if (state === undefined) return { consent, ask: 'given' };
  const ask = typeof state === 'string' && Object.hasOwn(asks, state) ? asks[state] : undefined;
  return ask === undefined ? null : { consent, ask };
};

/** Reads a rule that `consentRowOf` wrote; null for any other rule. */
export const readConsentRow = (rule: Rule): ConsentRow | null => {
  const asked = readAsked(rule);
  if (asked) return asked;
  const [denied, ...more] = argumentsOf(rule, '!') ?? [];
  const inside = more.length === 0 ? readAsked(denied) : null;
  return inside?.ask === 'given' ? { ...inside, ask: 'not-given' } : null;
};
