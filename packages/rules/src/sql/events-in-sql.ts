import { mostEvents } from '../time/most-events.ts';
import { windowSpan } from '../time/window.ts';
import { argument, type Call, constant, textAt } from '../tree/operator.ts';
import type { SqlVoice } from '../tree/sql-voice.ts';
import { stampOf } from './moment-in-sql.ts';
import { constantly, type Told } from './told.ts';

const since = (span: number, call: Call, voice: SqlVoice): string =>
  voice.moment
    ? voice.bind(stampOf(voice.moment.now - span + 1), 'timestamptz', call)
    : `date_trunc('milliseconds', statement_timestamp()) - ${voice.bind(span - 1, 'float8', call)} * interval '1 millisecond'`;

/** The events a call asks for: what follows `select … from`, of all of them or of the newest only. */
interface Asked {
  all: string;
  newest: string;
}

/** Those that a call asks for, or null when none can be in its window: outside any run. */
const eventsOf = (call: Call, voice: SqlVoice): Asked | null => {
  if (!voice.ofLead) return voice.untold(call, 'events aren’t looked through for each element or event in SQL');
  const { lead, event } = voice.places;
  const span = windowSpan(constant(call, 1));
  if (span === 'this-run') return null;
  const properties = { sql: 'happened.properties', text: "(happened.properties #>> '{}')" };
  const conditions = [
    `happened.workspace_id = ${lead}.workspace_id and happened.shard = ${lead}.shard and happened.lead_id = ${lead}.id`,
    `happened.name = ${voice.bind(textAt(call, 0), 'text', call)}`,
    ...(span === null ? [] : [`happened.occurred_at >= ${since(span, call, voice)}`]),
  ];
  const all = `${event} happened where ${conditions.join(' and ')}`;
  const newest = `(select * from ${all} order by happened.occurred_at desc, happened.seq desc limit ${mostEvents}) happened`;
  if (call.args.length < 3) return { all, newest };
  const within = `${newest} where ${voice.inside(properties).test(argument(call, 2))}`;
  return { all: within, newest: within };
};

/** How a count of events is told in SQL. */
export const eventCountInSql = (call: Call, voice: SqlVoice): Told => {
  const events = eventsOf(call, voice);
  if (events === null) return constantly(0);
  return {
    is: 'number',
    sql: `(select count(*) from (select from ${events.all} limit ${mostEvents}) happened)::float8`,
    some: `exists (select 1 from ${events.all})`,
  };
};

/** How the moment of the first or last event is told in SQL, in whole milliseconds as the store reads it. */
export const eventMomentInSql =
  (which: 'min' | 'max') =>
  (call: Call, voice: SqlVoice): Told => {
    const events = eventsOf(call, voice);
    if (events === null) return constantly(null);
    return {
      is: 'moment',
      sql: `(select date_trunc('milliseconds', ${which}(happened.occurred_at)) from ${which === 'max' ? events.all : events.newest})`,
    };
  };
