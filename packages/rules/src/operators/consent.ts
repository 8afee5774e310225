import { channels, consentName, sayConsent } from '@ripen/domain';
import type { Catalogue } from '../catalogue.ts';
import { fault } from '../check/fault.ts';
import { boolean, surely } from '../sql/told.ts';
import { didYouMean } from '../tree/did-you-mean.ts';
import { type Call, constant, type Operator, textAt } from '../tree/operator.ts';

/** What can be asked of a consent; of what was never said, it is unknown, which is never given. */
export const consentStates = ['given', 'withdrawn', 'unknown'] as const;
export type ConsentState = (typeof consentStates)[number];

const isState = (value: unknown): value is ConsentState => consentStates.some((state) => state === value);

const nameShape = (name: unknown): string | null =>
  consentName.safeParse(name).success
    ? null
    : 'must be a channel such as email, or one with a topic such as email:newsletter.';

const stateShape = (state: unknown): string | null =>
  state === undefined || isState(state) ? null : 'must be "given", "withdrawn" or "unknown".';

const nameOf = (call: Call): string => textAt(call, 0);

const stateOf = (call: Call): ConsentState => {
  const state = constant(call, 1);
  return isState(state) ? state : 'given';
};

const holds = (given: boolean | undefined, state: ConsentState): boolean =>
  state === 'unknown' ? given === undefined : given === (state === 'given');

const english: Record<ConsentState, readonly [yes: string, no: string]> = {
  given: ['has given consent to', "hasn't given consent to"],
  withdrawn: ['has withdrawn consent to', "hasn't withdrawn consent to"],
  unknown: ['has said neither yes nor no to', 'has said yes or no to'],
};

const told = (call: Call, place: 0 | 1): string => `${english[stateOf(call)][place]} ${sayConsent(nameOf(call))}`;

/** The name of a consent that was most likely meant: an unseen name is a mistake only where it is close to a seen one. */
const misspelt = (name: string, { consents = [] }: Catalogue): string => {
  const known = [...new Set([...channels, ...consents])];
  return known.includes(name) ? '' : didYouMean(name, known);
};

/** `consent`: whether a lead has given or withdrawn its consent to a channel or topic, or never said either. */
export const consent: Operator = {
  name: 'consent',
  arity: [1, 2],
  literals: [nameShape, stateShape],
  gives: 'boolean',
  looks: true,
  step: (call) => {
    const [name, state] = [nameOf(call), stateOf(call)];
    return (_, facts) => {
      const consents = facts?.consents;
      const said = consents !== undefined && Object.hasOwn(consents, name) ? consents[name] : undefined;
      return holds(said?.given, state);
    };
  },
  sql: (call, { places, bind }) => {
    const given = `(${places.lead}.${places.columns.consents} -> ${bind(nameOf(call), 'text', call)} ->> 'given')`;
    const state = stateOf(call);
    return boolean(state === 'unknown' ? `${given} is null` : surely(`${given} = '${state === 'given'}'`));
  },
  english: (call) => told(call, 0),
  denied: (call) => told(call, 1),
  reads: (call, reads) => {
    if (!reads.consents.includes(nameOf(call))) reads.consents.push(nameOf(call));
  },
  check: (call, catalogue, inner) => {
    if (inner) return [fault('rule_shape', 'Only a lead has consents, no element of a list or event.', call.at)];
    const hint = misspelt(nameOf(call), catalogue);
    return hint === ''
      ? []
      : [fault('rule_consent_unknown', `No lead has said anything of the consent ${nameOf(call)}.${hint}`, call.at)];
  },
};
