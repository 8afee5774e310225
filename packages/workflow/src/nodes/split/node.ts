import { z } from 'zod';
import { pass } from '../../decision.ts';
import { nodeKind } from '../../node-kind.ts';
import { pathName, port, repeatedPort } from '../../port.ts';

const path = z.strictObject({
  port,
  name: z.string().trim().max(64).optional(),
  weight: z.number().int().min(0).max(1_000_000),
});

/**
 * Paths by their weights. `same` sends a lead the same way in every run; `holdout` names a path whose leads always take
 * it, whatever the others do.
 */
const splitConfig = z
  .strictObject({
    paths: z.array(path).min(2, 'needs two paths').max(20),
    same: z.boolean().optional(),
    holdout: port.optional(),
  })
  .superRefine(({ paths, holdout }, context) => {
    const twice = repeatedPort(paths);
    if (twice !== null)
      context.addIssue({ code: 'custom', message: 'is the name of another path', path: ['paths', twice, 'port'] });
    if (paths.every(({ weight }) => weight === 0))
      context.addIssue({
        code: 'custom',
        message: 'one path must weigh more than nothing',
        path: ['paths', 0, 'weight'],
      });
    if (holdout !== undefined && !paths.some((one) => one.port === holdout))
      context.addIssue({ code: 'custom', message: 'isn’t one of the paths', path: ['holdout'] });
  });
type SplitConfig = z.infer<typeof splitConfig>;
type Path = SplitConfig['paths'][number];

/** Sends leads different ways by chance, which is a hash: the same run is always sent the same way. */
export const split = nodeKind({
  kind: 'split',
  label: 'Random split',
  group: 'choice',
  about: 'Sends leads different ways by chance, for a test or to hold some out.',
  within: ['nurture'],
  config: splitConfig,
  blank: {
    paths: [
      { port: 'a', weight: 50 },
      { port: 'b', weight: 50 },
    ],
  },
  ports: ({ paths }) => paths.map((one) => one.port),
  portName: ({ paths, holdout }, wanted) => pathName(paths, wanted) ?? (wanted === holdout ? 'Held out' : undefined),
  sentence: ({ paths, holdout }) => `Split by chance: ${paths.map((one) => saidOf(one, paths, holdout)).join(', ')}`,
  prepare: ({ paths, holdout }) => ({
    held: paths.filter((one) => one.port === holdout),
    others: paths.filter((one) => one.port !== holdout),
  }),
  decide: ({ same }, { dice }, { held, others }) => {
    const all = [...held, ...others];
    const kept = pick(all, dice('lead'));
    const isHeld = held.some((one) => one.port === kept.port);
    const taken = isHeld || same === true ? kept : pick(others, dice('visit'));
    return pass(taken.port, `${isHeld ? 'Held out' : 'By chance'}: ${taken.name || taken.port}`);
  },
});

const pick = (paths: readonly Path[], dice: number): Path => {
  const weighing = paths.filter(({ weight }) => weight > 0);
  let left = dice * weighing.reduce((sum, { weight }) => sum + weight, 0);
  for (const one of weighing) {
    left -= one.weight;
    if (left < 0) return one;
  }
  const last = weighing.at(-1) ?? paths[0];
  if (!last) throw new Error('a split without paths');
  return last;
};

const saidOf = (one: Path, paths: readonly Path[], holdout: string | undefined): string => {
  const whole = paths.reduce((sum, { weight }) => sum + weight, 0);
  const share = Math.round((one.weight / whole) * 1_000) / 10;
  return `${share}% ${one.name || (one.port === holdout ? 'held out' : one.port)}`;
};
