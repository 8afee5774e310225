import { containmentFaults } from '../check/containment-faults.ts';
import { sayContained } from '../english/containment.ts';
import { contained, partOf } from '../sql/contained.ts';
import { boolean } from '../sql/told.ts';
import { argument, type Operator, type Test } from '../tree/operator.ts';

/** `contains`: whether a text has a part, or a list an item; false of anything else. `in` with its values the other way round, and stricter. */
export const contains: Operator = {
  name: 'contains',
  arity: [2, 2],
  gives: 'boolean',
  step: (call, build): Test => {
    const whole = build.value(argument(call, 0));
    const part = build.value(argument(call, 1));
    return (data, facts) => {
      const all = whole(data, facts);
      const wanted = part(data, facts);
      if (typeof all === 'string') return typeof wanted === 'string' && all.includes(wanted);
      return Array.isArray(all) && all.indexOf(wanted) !== -1;
    };
  },
  sql: (call, voice) => {
    const [item, all] = [voice.value(argument(call, 1)), voice.value(argument(call, 0))];
    return boolean(contained({ item, all, voice, node: call, inText: partOf(voice, call) }));
  },
  english: (call, voice) => sayContained(argument(call, 1), argument(call, 0), true, voice),
  denied: (call, voice) => sayContained(argument(call, 1), argument(call, 0), false, voice),
  check: (call, catalogue, inner) =>
    containmentFaults({ all: argument(call, 0), item: argument(call, 1) }, catalogue, inner),
};
