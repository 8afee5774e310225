import { z } from 'zod';

/** What the documentation says of shapes beyond what they say themselves: `id` makes one a named schema; other members are JSON Schema. */
export const documented = z.registry<{ id?: string; [keyword: string]: unknown }>();
