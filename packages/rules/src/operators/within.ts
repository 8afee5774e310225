import { containmentFaults } from '../check/containment-faults.ts';
import { isOneOf, sayContained, sayOneOf } from '../english/containment.ts';
import { listTest } from '../evaluate/list-test.ts';
import { anyPart, contained } from '../sql/contained.ts';
import { boolean } from '../sql/told.ts';
import { toText } from '../evaluate/loose.ts';
import { argument, constant, type Build, type Call, type Operator, type Plain, type Test } from '../tree/operator.ts';

const test = (call: Call, build: Build): Test => {
  const quick = listTest(argument(call, 0), argument(call, 1), build);
  if (quick) return quick;
  const [part, key] = [constant(call, 0), build.peekable(argument(call, 1))];
  if (key !== null && typeof part === 'string')
    return (data: Plain) => {
      const all = data[key];
      return typeof all === 'string'
        ? all !== '' && all.includes(part)
        : Array.isArray(all) && all.indexOf(part) !== -1;
    };
  const needle = build.value(argument(call, 0));
  const haystack = build.value(argument(call, 1));
  return (data, facts) => {
    const item = needle(data, facts);
    const all = haystack(data, facts);
    if (typeof all === 'string') return all !== '' && all.includes(toText(item));
    return Array.isArray(all) && all.indexOf(item) !== -1;
  };
};

/** `in`: whether a list has an item, or a text has a part. */
export const within: Operator = {
  name: 'in',
  arity: [2, 2],
  gives: 'boolean',
  step: test,
  test,
  sql: (call, voice) => {
    const [item, all] = [voice.value(argument(call, 0)), voice.value(argument(call, 1))];
    return boolean(contained({ item, all, voice, node: call, inText: anyPart(voice, call) }));
  },
  english: (call, voice) => {
    const [item, all] = [argument(call, 0), argument(call, 1)];
    return isOneOf(all) ? sayOneOf(item, all, 'is', voice) : sayContained(item, all, true, voice);
  },
  denied: (call, voice) => {
    const [item, all] = [argument(call, 0), argument(call, 1)];
    return isOneOf(all) ? sayOneOf(item, all, "isn't", voice) : sayContained(item, all, false, voice);
  },
  check: (call, catalogue, inner) =>
    containmentFaults({ item: argument(call, 0), all: argument(call, 1) }, catalogue, inner),
};
