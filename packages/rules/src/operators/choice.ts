import type { Call, Operator, Step, Voice } from '../operator.ts';

const step: Operator['step'] = (call, build): Step => {
  const tests = call.args.map((arg) => build.test(arg));
  const steps = call.args.map((arg) => build.value(arg));
  const pairs = tests.slice(0, steps.length - (steps.length % 2)).flatMap((when, index) => {
    const then = steps[index + 1];
    return index % 2 === 0 && then ? [{ when, then }] : [];
  });
  const otherwise = steps.length % 2 === 1 ? steps.at(-1) : undefined;
  return (data, facts) => {
    for (const pair of pairs) if (pair.when(data, facts)) return pair.then(data, facts);
    return otherwise ? otherwise(data, facts) : null;
  };
};

const english = (call: Call, voice: Voice): string => {
  const parts: string[] = [];
  for (let index = 0; index + 1 < call.args.length; index += 2) {
    const [when, then] = [call.args[index], call.args[index + 1]];
    if (when && then) parts.push(`${voice.noun(then)} if ${voice.clause(when)}`);
  }
  const last = call.args.length % 2 === 1 ? call.args.at(-1) : undefined;
  if (last) parts.push(parts.length === 0 ? voice.noun(last) : `otherwise ${voice.noun(last)}`);
  return parts.join(', ');
};

const choiceNamed = (name: string): Operator => ({ name, arity: [1, Number.POSITIVE_INFINITY], gives: 'any', step, english });

/** `if`: the value after the first condition that is true, else the last. */
export const choice = choiceNamed('if');

/** `?:`: another name of `if`. */
export const ternary = choiceNamed('?:');
