import { containmentFaults } from '../check/containment-faults.ts';
import { isOneOf, sayContained, sayOneOf } from '../english/containment.ts';
import { contained } from '../sql/contained.ts';
import { boolean } from '../sql/told.ts';
import { listTest } from '../evaluate/list-test.ts';
import { argument, type Build, type Call, type Operator, type Test } from '../tree/operator.ts';

const test = (call: Call, build: Build): Test => {
  const quick = listTest(argument(call, 0), argument(call, 1), build);
  if (quick) return quick;
  const item = build.value(argument(call, 0));
  const list = build.value(argument(call, 1));
  return (data, facts) => {
    const value = item(data, facts);
    const all = list(data, facts);
    return Array.isArray(all) && all.indexOf(value) !== -1;
  };
};

/** `one-of`: whether a value is an item of a list; false when it is given no list. */
export const oneOf: Operator = {
  name: 'one-of',
  arity: [2, 2],
  gives: 'boolean',
  takes: ['any', 'list'],
  step: test,
  test,
  sql: (call, voice) => {
    const [item, all] = [voice.value(argument(call, 0)), voice.value(argument(call, 1))];
    return boolean(contained({ item, all, voice, node: call, inText: () => null }));
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
