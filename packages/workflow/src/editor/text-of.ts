import type { Json } from '@ripen/domain';

/** The text a draft holds at a place; empty when it holds none or something else. */
export const textOf = (value: Json | undefined): string => (typeof value === 'string' ? value : '');
