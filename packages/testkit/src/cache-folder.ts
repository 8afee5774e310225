import { fileURLToPath } from 'node:url';

/** Where the testkit keeps what is costly to make again: node_modules/.cache of the checkout. */
export const cacheFolder = fileURLToPath(new URL('../../../node_modules/.cache/ripen', import.meta.url));
