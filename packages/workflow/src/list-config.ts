import { z } from 'zod';

/** The config of the nodes that put a lead on a list or take it off: the static segment, by its id. */
export const listConfig = z.strictObject({ segment: z.string().min(1, 'needs a list').max(128) });
