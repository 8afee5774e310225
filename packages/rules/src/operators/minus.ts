import { toNumber } from '../evaluate/loose.ts';
import { infix, ofTwo } from '../families/eager.ts';
import { argument } from '../tree/operator.ts';

/** `-`: the difference of two numbers, or one number with its sign changed. */
export const minus = ofTwo(
  {
    name: '-',
    arity: [1, 2],
    takes: 'number',
    gives: 'number',
    english: (call, voice) =>
      call.args.length < 2 ? `minus ${voice.noun(argument(call, 0))}` : infix('minus')(call, voice),
  },
  (a, b) => (b === undefined ? -toNumber(a) : toNumber(a) - toNumber(b)),
);
