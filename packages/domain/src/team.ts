import { z } from 'zod';

/**
 * People of the workspace who share work, by their ids and in their order; a member is in as many teams as you like.
 * `head` is who hears of it when one of the team doesn't answer in time; they need not be in it.
 */
export const team = z.strictObject({
  name: z.string().trim().min(1, 'needs a name').max(64),
  members: z.array(z.string().min(1).max(128)).min(1, 'needs a person').max(200),
  head: z.string().min(1).max(128).optional(),
});
export type Team = z.infer<typeof team>;
