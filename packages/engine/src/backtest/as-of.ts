import {
  type Command,
  emptyModel,
  foldLedger,
  type Instant,
  instant,
  type Json,
  type Lead,
  type LeadChange,
  type Period,
  type RecordedLead,
  type Relived,
  type Standing,
  type WorkflowId,
} from '@ripen/domain';
import { runIdOf } from '../chance.ts';
import { stageThen } from './stage-then.ts';
import { usedBefore } from './used-before.ts';

/**
 * Rebuilds how a lead was when a period began, and what happened to it in it, as far as the record tells: fields have
 * today's values unless they were told since, and so have consents; the stage is that of its moves; tags, address and time zone are today's; points are those of the
 * ledger, without what matches gave, which are held against the lead anew.
 */
export const asOf = (record: RecordedLead, period: Period): Relived => {
  const { events, runs, lists } = record;
  const begins = beginningOf(record, period.from);
  const known = record.lead.createdAt < period.from || (events[0]?.occurredAt ?? period.from) < period.from;
  const fields = fieldsThen(record, begins);
  const consents = consentsThen(record.lead, begins);
  const { stage, stageSince, ...moved } = stageThen(record, begins, period);
  const commands = [
    ...fields.commands,
    ...consents.commands,
    ...moved.commands,
    ...lists.flatMap(({ segment, since }) => timed(since, { do: 'enlist', segment, on: true })),
    ...runs.flatMap(({ started, startedAt, data }) =>
      started ? timed(startedAt, { do: 'start', ...startOf(record.lead, period, startedAt), data }) : [],
    ),
  ].filter(({ at }) => at >= begins && at <= period.until);
  return {
    lead: { ...record.lead, ...fields.then, stage, consents: consents.then, dimensions: {}, score: 0, band: 'cold' },
    begins,
    known,
    events: events.filter(({ occurredAt }) => occurredAt <= period.until),
    commands: commands.toSorted((a, b) => a.at - b.at),
    inside: lists.filter(({ since }) => since < begins).map(({ segment }) => segment),
    ...(stageSince === undefined ? {} : { stageSince }),
    finished: finishedBefore(runs, period.workflow, begins),
    standing: standingThen(record, period),
  };
};

type Timed = Relived['commands'][number];

const timed = (at: Instant, command: Command): Timed[] => [{ at, command }];

const startOf = ({ id }: Lead, { workflow }: Period, at: Instant) => ({
  run: runIdOf(`${id}:${workflow}:relived:${at}`),
  workflow,
});

const beginningOf = ({ lead, events }: RecordedLead, from: Instant): Instant => {
  const first = Math.min(lead.createdAt, events[0]?.occurredAt ?? lead.createdAt);
  return instant(Math.max(from, first));
};

/** What is told so soon after a lead was made belongs to its making, in milliseconds. */
const making = 60_000;

const fieldsThen = (
  { lead, told }: RecordedLead,
  begins: Instant,
): { then: Pick<Lead, 'fields' | 'fieldTimes'>; commands: Timed[] } => {
  const then: Pick<Lead, 'fields' | 'fieldTimes'> = { fields: {}, fieldTimes: {} };
  const changes = new Map<Instant, LeadChange[]>();
  const later = (at: Instant, field: string, value: Json): void =>
    void changes.set(at, [...(changes.get(at) ?? []), { change: 'field', field, value }]);
  for (const [field, value] of Object.entries(lead.fields)) {
    const last = lead.fieldTimes[field] ?? begins;
    const tellings = told.filter(({ fields }) => Object.hasOwn(fields, field));
    const before = tellings.findLast(({ at }) => at <= begins)?.fields[field];
    const settled = last <= begins || last <= lead.createdAt + making;
    const first = settled ? value : before;
    if (first !== undefined && first !== null) {
      then.fields[field] = first;
      then.fieldTimes[field] = instant(Math.min(last, begins));
    }
    if (settled) continue;
    for (const { at, fields } of tellings) if (at > begins && at < last) later(at, field, fields[field] ?? null);
    later(last, field, value);
  }
  return { then, commands: [...changes].flatMap(([at, all]) => timed(at, { do: 'change', changes: all, at })) };
};

const consentsThen = (
  { consents, createdAt }: Lead,
  begins: Instant,
): { then: Lead['consents']; commands: Timed[] } => {
  const said = Object.entries(consents);
  const isKnown = (at: Instant): boolean => at <= begins || at <= createdAt + making;
  return {
    then: Object.fromEntries(said.filter(([, { at }]) => isKnown(at))),
    commands: said.flatMap(([consent, { given, at, source }]) =>
      isKnown(at) ? [] : timed(at, { do: 'change', changes: [{ change: 'consent', consent, given, at, source }], at }),
    ),
  };
};

const finishedBefore = (runs: RecordedLead['runs'], workflow: WorkflowId, begins: Instant): Relived['finished'] => {
  const earlier = runs.filter(({ startedAt }) => startedAt < begins);
  const [first] = earlier;
  if (!first) return null;
  const endOf = ({ endedAt }: (typeof earlier)[number]): number => Math.min(endedAt ?? begins, begins);
  return {
    workflow,
    startedAt: instant(Math.max(...earlier.map(({ startedAt }) => startedAt))),
    endedAt: instant(Math.max(...earlier.map(endOf))),
  };
};

const standingThen = ({ ledger }: RecordedLead, { from, models }: Period): Standing | null => {
  const lasting = ledger.filter(({ at, event, model }) => at < from && (event !== null || !models.has(model)));
  if (lasting.length === 0) return null;
  const used = usedBefore(lasting);
  const folded = Object.entries(foldLedger(lasting, from));
  return {
    models: Object.fromEntries(folded.map(([id, sums]) => [id, { ...emptyModel, sums, used: used.get(id) ?? {} }])),
  };
};
