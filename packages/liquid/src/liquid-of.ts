import { Liquid } from 'liquidjs';

// Tags that read other templates: there is nothing they could read.
const refused = ['include', 'render', 'layout', 'block'];

const limits = { parseLimit: 400_000, renderLimit: 200, memoryLimit: 20_000_000 };

// No template reaches the disk: every look-up of a partial finds nothing.
const nothing = {
  exists: () => Promise.resolve(false),
  existsSync: () => false,
  contains: () => Promise.resolve(false),
  containsSync: () => false,
  readFile: () => Promise.reject(new Error('templates can’t include files')),
  readFileSync: (): string => {
    throw new Error('templates can’t include files');
  },
  resolve: (_root: string, file: string) => file,
};

/**
 * A Liquid engine with limits on size, time and memory, own properties only, and no way to a file: what is checked, sent and
 * previewed is the same language. `html` escapes what is filled in.
 */
export const liquidOf = (as: 'html' | 'text'): Liquid => {
  const liquid = new Liquid({
    relativeReference: false,
    ...limits,
    fs: nothing,
    ownPropertyOnly: true,
    strictFilters: true,
    strictVariables: false,
    cache: 200,
    ...(as === 'html' ? { outputEscape: 'escape' as const } : {}),
  });
  for (const tag of refused) Reflect.deleteProperty(liquid.tags, tag);
  return liquid;
};
