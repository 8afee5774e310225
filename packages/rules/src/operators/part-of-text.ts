import { toNumber, toText } from '../evaluate/loose.ts';
import { argument, type Operator } from '../tree/operator.ts';

const whole = (value: unknown): number => {
  const number = toNumber(value);
  return Number.isNaN(number) ? 0 : Math.trunc(number);
};

/** So many letters from a place on, counted from the end when it is negative; all the rest when no length is given. */
const cut = (text: string, from: unknown, length: unknown): string => {
  const begin = whole(from);
  const first = begin < 0 ? Math.max(text.length + begin, 0) : Math.min(begin, text.length);
  const count = length === undefined ? text.length : Math.min(Math.max(whole(length), 0), text.length);
  return text.slice(first, first + count);
};

/** `substr`: a part of a text; a negative length leaves out so many letters at the end, and all if it is no number itself. */
export const partOfText: Operator = {
  name: 'substr',
  arity: [2, 3],
  gives: 'text',
  step: (call, build) => {
    const [source, from, length] = [
      build.value(argument(call, 0)),
      build.value(argument(call, 1)),
      build.value(argument(call, 2)),
    ];
    return (data, facts) => {
      const text = toText(source(data, facts));
      const begin = from(data, facts);
      const count = length(data, facts);
      if (count === undefined || !(toNumber(count) < 0)) return cut(text, begin, count);
      if (typeof count !== 'number') return '';
      const rest = cut(text, begin, undefined);
      return cut(rest, 0, rest.length + count);
    };
  },
  english: (call, voice) => {
    const [source, from, length] = [argument(call, 0), argument(call, 1), argument(call, 2)];
    const count = call.args.length > 2 ? `, ${voice.noun(length)} letters` : '';
    return `the part of ${voice.noun(source)} from letter ${voice.noun(from)} on${count}`;
  },
};
