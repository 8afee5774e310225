import {
  calendarDay,
  dayAt,
  duration,
  fieldName,
  type Instant,
  isDay,
  minus,
  onWallClock,
  parseInstant,
  plus,
  type Problem,
  sayDuration,
  sayTime,
  timeOfDay,
  utc,
  type Zone,
} from '@ripen/domain';
import { z } from 'zod';
import { park, pass, sleep } from '../../decision.ts';
import { fieldFaults, labelOf } from '../../field-faults.ts';
import { nodeKind } from '../../node-kind.ts';
import type { Setting } from '../../setting.ts';

const fixed = z.strictObject({ date: calendarDay, at: timeOfDay.optional() });
const ofLead = z.strictObject({
  field: z.string().min(1, { error: 'needs a date of the lead', abort: true }).pipe(fieldName),
  at: timeOfDay.optional(),
  offset: z.strictObject({ when: z.enum(['before', 'after']), by: duration }).optional(),
});

/** A day, or a date that a field of the lead holds, perhaps some time before or after it. `at` is on the lead's clock: 09:00 where a day is meant and nothing is said. */
const waitUntilConfig = z.union([fixed, ofLead]);
type WaitUntilConfig = z.infer<typeof waitUntilConfig>;

const longest = 2 * 366 * 86_400_000;
const usualTime = '09:00';

/** Waits for a date: a fixed one, or one that the lead itself has. */
export const waitUntil = nodeKind({
  kind: 'wait-until',
  label: 'Wait until a date',
  group: 'time',
  about: 'Waits until a day you name, or before or after a date that the lead has.',
  within: ['nurture'],
  config: waitUntilConfig,
  blank: { field: '' },
  ports: (config) => ('field' in config ? ['done', 'missing'] : ['done']),
  portName: (_config, port) => (port === 'missing' ? 'No date' : undefined),
  sentence: (config, { catalogue }) => sentenceOf(config, 'field' in config ? labelOf(config.field, catalogue) : ''),
  faults: (config, setting) => ('field' in config ? dateFieldFaults(config.field, setting) : tooFar(config, setting)),
  timer: 'calendar',
  waits: true,
  follows: (config) => ({ zone: 'anew', fields: 'field' in config ? [config.field] : [] }),
  woke: () => 'The date has come',
  prepare: (config, catalogue) => ('field' in config ? labelOf(config.field, catalogue) : ''),
  decide: (config, { now, zone, data }, label) => {
    const until = 'field' in config ? momentOf(config, data[config.field], zone) : momentOfDay(config, zone);
    if (until === null) return pass('missing', `${label} holds no date`);
    if (until <= now) return pass('done', `${sayTime(until, zone)} has passed already`);
    if (until - now > longest) return park(`WAIT_TOO_LONG: ${sayTime(until, zone)} is more than two years away`);
    return sleep(until, 'done', `Waits until ${sayTime(until, zone)}`);
  },
});

const momentOfDay = ({ date, at }: z.infer<typeof fixed>, zone: Zone): Instant =>
  onWallClock(date, at ?? usualTime, zone);

const momentOf = ({ at, offset }: z.infer<typeof ofLead>, value: unknown, zone: Zone): Instant | null => {
  const base = typeof value === 'string' ? readDate(value, at, zone) : null;
  if (base === null || offset === undefined) return base;
  return offset.when === 'before' ? minus(base, offset.by, zone) : plus(base, offset.by, zone);
};

const readDate = (text: string, at: string | undefined, zone: Zone): Instant | null => {
  if (isDay(text)) return onWallClock(text, at ?? usualTime, zone);
  const read = parseInstant(text);
  if (!read.ok) return null;
  return at === undefined ? read.value : onWallClock(dayAt(read.value, zone), at, zone);
};

const sentenceOf = (config: WaitUntilConfig, label: string): string => {
  const clock = config.at === undefined ? '' : ` at ${config.at}`;
  if ('date' in config) return `Wait until ${config.date}${clock}`;
  const { offset } = config;
  return offset === undefined
    ? `Wait until ${label}${clock}`
    : `Wait until ${sayDuration(offset.by)} ${offset.when} ${label}${clock}`;
};

const dateFieldFaults = (field: string, { catalogue }: Setting): Problem[] => fieldFaults(field, catalogue, 'date');

const tooFar = ({ date }: z.infer<typeof fixed>, { now }: Setting): Problem[] =>
  now !== undefined && onWallClock(date, '00:00', utc) - now > longest
    ? [{ code: 'wait_too_long', detail: 'This day is more than two years away', pointer: '/date' }]
    : [];
