import { quoted } from '../english/say-value.ts';
import { boolean, surely } from '../sql/told.ts';
import { argument, type Build, type Call, type Operator, type Test, type Voice } from '../tree/operator.ts';
import type { SqlVoice } from '../tree/sql-voice.ts';

interface TextTestCells {
  name: string;
  english: string;
  denied: string;
  holds: (text: string, part: string) => boolean;
  /** The condition, for a text and a part given as SQL; the part itself is known. */
  sql: (text: string, place: string, length: string) => string;
}

const inSql = (call: Call, voice: SqlVoice, sql: TextTestCells['sql']): string => {
  const [text, part] = [voice.value(argument(call, 0)), voice.value(argument(call, 1))];
  if (part.is !== 'constant') return voice.untold(call, 'the part it looks for differs by lead');
  if (typeof part.value !== 'string') return 'false';
  const [place, length] = [
    voice.bind(part.value, 'text', call),
    voice.bind(Array.from(part.value).length, 'integer', call),
  ];
  if (text.is === 'text') return surely(sql(text.sql, place, length));
  if (text.is === 'json') return surely(`(${sql(text.text, place, length)} and jsonb_typeof(${text.sql}) = 'string')`);
  return text.is === 'number' || text.is === 'tags' || text.is === 'boolean'
    ? 'false'
    : voice.untold(call, 'it looks into what can’t be told as text in SQL');
};

const told = (call: Call, voice: Voice, words: string): string => {
  const part = argument(call, 1);
  const said = part.kind === 'literal' && typeof part.value === 'string' ? quoted(part.value) : voice.noun(part);
  return `${voice.noun(argument(call, 0))} ${words} ${said}`;
};

/** An operator that tests a text for a part of it; false of what is no text. Capitals matter. */
export const textTest = ({ name, english, denied, holds, sql }: TextTestCells): Operator => ({
  name,
  arity: [2, 2],
  gives: 'boolean',
  takes: ['text'],
  step: (call: Call, build: Build): Test => {
    const text = build.value(argument(call, 0));
    const part = build.value(argument(call, 1));
    return (data, facts) => {
      const whole = text(data, facts);
      const wanted = part(data, facts);
      return typeof whole === 'string' && typeof wanted === 'string' && holds(whole, wanted);
    };
  },
  sql: (call, voice) => boolean(inSql(call, voice, sql)),
  english: (call, voice) => told(call, voice, english),
  denied: (call, voice) => told(call, voice, denied),
});
