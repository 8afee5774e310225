import { fault } from '../check/fault.ts';
import { sayValue } from '../english/say-value.ts';
import { own } from '../evaluate/path.ts';
import { contained } from '../sql/contained.ts';
import { boolean, constantly } from '../sql/told.ts';
import { constant, type Operator } from '../tree/operator.ts';

const shape = (tag: unknown): string | null =>
  typeof tag === 'string' && tag !== '' && tag.length <= 256 ? null : 'must be a tag.';

/** `has-tag`: whether a lead has a tag. */
export const hasTag: Operator = {
  name: 'has-tag',
  arity: [1, 1],
  literals: [shape],
  gives: 'boolean',
  looks: true,
  step: (call) => {
    const tag = constant(call, 0);
    return (data) => {
      const tags = own(data, 'tags');
      return Array.isArray(tags) && tags.includes(tag);
    };
  },
  sql: (call, voice) =>
    boolean(
      contained({
        item: constantly(constant(call, 0)),
        all: voice.at(['tags'], call),
        voice,
        node: call,
        inText: () => null,
      }),
    ),
  english: (call) => `has the tag ${sayValue(constant(call, 0))}`,
  denied: (call) => `doesn't have the tag ${sayValue(constant(call, 0))}`,
  reads: (_, reads) => {
    reads.tags = true;
  },
  check: (call, _, inner) =>
    inner ? [fault('rule_shape', 'Only a lead has tags, no element of a list or event.', call.at)] : [],
};
