import {
  type Command,
  type Giver,
  type Instant,
  instant,
  type LeadChange,
  type LeadEvent,
  type Signal,
} from '@ripen/domain';
import type { IngestItem } from './ingest-item.ts';
import type { PlannedItem } from './plan.ts';

/** A signal to store, without its kind, which has a column of its own. */
export interface SignalBody {
  kind: Signal['kind'];
  body: { event: LeadEvent } | { by: Giver; command: Command };
}

const heard = new Set(['track', 'page', 'screen']);

/** When an item happened, given when it was received. */
export const occurredAt = ({ occurred }: IngestItem, now: Instant): Instant =>
  'at' in occurred ? occurred.at : instant(now - occurred.before);

/** The signals an item gives its lead: the event, the change it tells of, and for a new lead a first look at everything. */
export const signalsOf = ({ item, made }: PlannedItem, now: Instant): SignalBody[] => {
  const at = occurredAt(item, now);
  const { messageId: id, name, properties, kind } = item;
  const signals: SignalBody[] = [];
  const changes = [...item.changes, ...consentsOf(item, at)];
  if (changes.length > 0) signals.push(told('ingest', { do: 'change', changes, at }));
  if (made) signals.push(told('ripen', { do: 'reconsider' }));
  if (heard.has(kind))
    signals.push({ kind: 'event', body: { event: { id, name, properties, occurredAt: at, receivedAt: now } } });
  return signals;
};

const consentsOf = ({ consents = {} }: IngestItem, at: Instant): LeadChange[] =>
  Object.entries(consents).map(([consent, given]) => ({ change: 'consent', consent, given, at, source: 'ingest' }));

const told = (by: Giver, command: Command): SignalBody => ({ kind: 'command', body: { by, command } });
