import type { JsonObject } from '@ripen/domain';

const letters = 'a b c d e f g h i j k l m n o p q r s t u v w x y z'.split(' ');

/** A letter that no path is called by yet. */
export const freshPort = (paths: readonly JsonObject[]): string =>
  letters.find((letter) => !paths.some(({ port }) => port === letter)) ?? `path-${paths.length + 1}`;
