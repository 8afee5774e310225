import { toText } from '../loose.ts';
import { argument, type Operator } from '../operator.ts';

/** `in`: whether a list has an item, or a text has a part. */
export const within: Operator = {
  name: 'in',
  arity: [2, 2],
  gives: 'boolean',
  step: (call, build) => {
    const needle = build.value(argument(call, 0));
    const haystack = build.value(argument(call, 1));
    return (data, facts) => {
      const item = needle(data, facts);
      const all = haystack(data, facts);
      if (Array.isArray(all)) return all.indexOf(item) !== -1;
      return typeof all === 'string' && all !== '' && all.includes(toText(item));
    };
  },
  english: (call, voice) => {
    const all = argument(call, 1);
    const item = voice.noun(argument(call, 0));
    return all.kind === 'list' ? `${item} is one of ${voice.noun(all)}` : `${voice.noun(all)} contains ${item}`;
  },
  denied: (call, voice) => {
    const all = argument(call, 1);
    const item = voice.noun(argument(call, 0));
    return all.kind === 'list' ? `${item} is none of ${voice.noun(all)}` : `${voice.noun(all)} doesn't contain ${item}`;
  },
};
