import { isList } from '../evaluate/is-list.ts';
import { missingKeys } from '../evaluate/missing-keys.ts';
import { pathOf } from '../evaluate/path.ts';
import { nameFaults } from '../check/name-faults.ts';
import { listed } from '../english/listed.ts';
import { sayField, sayPart } from '../english/names.ts';
import { missingInSql } from '../sql/names-in-sql.ts';
import { namesIn } from '../tree/names-in.ts';
import type { Call, Operator, Voice } from '../tree/operator.ts';

const sayNames = (call: Call, voice: Voice, word: 'and' | 'or'): string => {
  const { names } = namesIn(call.args);
  const said = names.map(({ name }) => (voice.inner ? sayPart(pathOf(name)) : sayField(pathOf(name), voice.catalogue)));
  return said.length > 0 ? listed(word, said) : 'nothing';
};

/** `missing`: the names, of those given, whose value is absent, null or an empty text. */
export const missing: Operator = {
  name: 'missing',
  arity: [1, Number.POSITIVE_INFINITY],
  gives: 'any',
  looks: true,
  step: (call, build) => {
    const steps = call.args.map((arg) => build.value(arg));
    return (data, facts) => {
      const values = steps.map((step) => step(data, facts));
      const [first] = values;
      return missingKeys(data, isList(first) ? first : values);
    };
  },
  sql: missingInSql,
  english: (call, voice) => `${sayNames(call, voice, 'or')} is unknown`,
  denied: (call, voice) =>
    `${sayNames(call, voice, 'and')} ${namesIn(call.args).names.length > 1 ? 'are' : 'is'} known`,
  check: nameFaults,
};
