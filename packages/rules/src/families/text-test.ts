import { quoted } from '../english/say-value.ts';
import { argument, type Build, type Call, type Operator, type Test, type Voice } from '../tree/operator.ts';

interface TextTestCells {
  name: string;
  english: string;
  denied: string;
  holds: (text: string, part: string) => boolean;
}

const told = (call: Call, voice: Voice, words: string): string => {
  const part = argument(call, 1);
  const said = part.kind === 'literal' && typeof part.value === 'string' ? quoted(part.value) : voice.noun(part);
  return `${voice.noun(argument(call, 0))} ${words} ${said}`;
};

/** An operator that tests a text for a part of it; false of what is no text. Capitals matter. */
export const textTest = ({ name, english, denied, holds }: TextTestCells): Operator => ({
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
  english: (call, voice) => told(call, voice, english),
  denied: (call, voice) => told(call, voice, denied),
});
