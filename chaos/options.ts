import { parseArgs } from 'node:util';

/** What is wanted of a run. */
export interface ChaosOptions {
  seed: number;
  /** Where the bell hangs. */
  bell: 'redis' | 'postgres';
  /** Killed processes and node steps after which it is enough; and for how long it goes on at least. */
  kills: number;
  steps: number;
  minutes: number;
  /** Whether Redis and PostgreSQL are harmed too, and whole crews killed or restarted. */
  wild: boolean;
  say: (line: string) => void;
}

/** Reads the command line: `--minutes N --seed S --kills N --steps N --bell redis|postgres`. */
export const readOptions = (args: string[], say: ChaosOptions['say']): ChaosOptions => {
  const { values } = parseArgs({
    args,
    options: {
      minutes: { type: 'string', default: '5' },
      seed: { type: 'string' },
      kills: { type: 'string', default: '0' },
      steps: { type: 'string', default: '0' },
      bell: { type: 'string', default: 'redis' },
    },
  });
  const number = (name: 'minutes' | 'kills' | 'steps'): number => {
    const value = Number(values[name]);
    if (!Number.isFinite(value) || value < 0) throw new Error(`--${name} must be a number`);
    return value;
  };
  const seed = values.seed === undefined ? Math.floor(Math.random() * 2 ** 31) : Number(values.seed);
  if (!Number.isInteger(seed)) throw new Error('--seed must be a whole number');
  if (values.bell !== 'redis' && values.bell !== 'postgres') throw new Error('--bell must be redis or postgres');
  return {
    seed,
    bell: values.bell,
    kills: number('kills'),
    steps: number('steps'),
    minutes: number('minutes'),
    wild: true,
    say,
  };
};
