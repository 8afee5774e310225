import type { HandoffMoment, OutcomeKind } from '@ripen/domain';
import { phrase } from '@ripen/rules';
import type { Setting } from '../../setting.ts';
import type { EntryConfig } from './config.ts';
import { sayCron } from './cron.ts';

const handoffs: Record<HandoffMoment, string> = {
  made: 'When a lead is handed over to sales',
  accepted: 'When sales accept a lead',
  rejected: 'When sales reject a lead',
  escalated: 'When sales didn’t answer to a lead in time',
  'came-back': 'When a rejected lead may come back',
};

const outcomes: Record<OutcomeKind, string> = {
  opened: 'When an opportunity is opened at sales',
  won: 'When an opportunity is won',
  lost: 'When an opportunity is lost',
};

type Told = { [On in EntryConfig['on']]: (config: Extract<EntryConfig, { on: On }>, setting: Setting) => string };

const told: Told = {
  event: ({ event, rule }, { catalogue }) =>
    `When “${event}” happens${rule === undefined ? '' : `, if ${phrase(rule, catalogue)}`}`,
  api: () => 'When started by the API or by hand',
  segment: ({ segment, when }, setting) => `When a lead ${crosses(when)} ${sayList(segment, setting)}`,
  stage: ({ stage, when }, { catalogue }) => {
    const label = catalogue.stages.find(({ name }) => name === stage)?.label ?? stage;
    return when === 'overdue'
      ? `When a lead has been in the stage “${label}” for longer than its time limit`
      : `When a lead ${crosses(when)} the stage “${label}”`;
  },
  handoff: ({ when, reason }) => handoffs[when] + (reason === undefined ? '' : ` as “${reason}”`),
  outcome: ({ outcome }) => outcomes[outcome],
  score: ({ way, threshold }) =>
    way === 'up' ? `When the score rises to ${threshold} or more` : `When the score falls below ${threshold}`,
  band: ({ band, when }) => (when === 'entered' ? `When a lead becomes ${band}` : `When a lead is no longer ${band}`),
  field: ({ field, to }, setting) =>
    `When ${labelOf(field, setting)} ${to === undefined ? 'changes' : `becomes ${typeof to === 'string' ? `“${to}”` : String(to)}`}`,
  date: ({ field, days, yearly, at }, setting) =>
    `${sayOffset(days)}${labelOf(field, setting)}${yearly ? ', every year' : ''}, at ${at}`,
  schedule: ({ segment, cron, zone }, setting) =>
    `Every lead in ${sayList(segment, setting)}, ${sayCron(cron)}${zone === undefined ? '' : ` in ${zone}`}`,
  webhook: ({ event }) => `When the flow’s own address is called: “${event}”`,
};

/** What the entry does, as a sentence. */
export const sentenceOf = <Config extends EntryConfig>(config: Config, setting: Setting): string => {
  // The table has a teller for each kind of entry, which the compiler can't follow from the kind to the config.
  const tell = told[config.on] as (config: EntryConfig, setting: Setting) => string;
  return tell(config, setting);
};

const crosses = (when: 'entered' | 'left'): string => (when === 'entered' ? 'enters' : 'leaves');

const sayList = (segment: string, { catalogue }: Setting): string => {
  const known = catalogue.segments.find(({ id }) => id === segment);
  return known ? `“${known.name}”` : 'a segment';
};

const labelOf = (field: string, { catalogue }: Setting): string =>
  catalogue.fields.find(({ name }) => name === field)?.label ?? field;

const sayOffset = (days: number): string => {
  if (days === 0) return 'On the date in ';
  const count = Math.abs(days);
  return `${count} ${count === 1 ? 'day' : 'days'} ${days < 0 ? 'before' : 'after'} the date in `;
};
