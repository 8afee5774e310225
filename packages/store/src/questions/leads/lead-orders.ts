import type { LeadId } from '@ripen/domain';
import { type RawBuilder, sql } from 'kysely';

/** The orders leads can be listed in; a leading minus turns one round. Ids tell when a lead was made. */
export type LeadOrder = 'createdAt' | '-createdAt' | 'score' | '-score' | 'email' | '-email';

/** What places a lead in any order. */
export interface LeadKey {
  id: LeadId;
  score: number;
  email: string | null;
}

/** A stretch of a list: some leads in the list's order. A list is its stretches one after the other. */
export interface Stretch {
  where: RawBuilder<boolean>;
  order: RawBuilder<unknown>;
}

const always = sql<boolean>`true`;
const withoutEmail = (after: LeadId | null): Stretch => ({
  where: after === null ? sql`email is null` : sql`email is null and id > ${after}`,
  order: sql`id`,
});

const byEmail = (after: LeadKey | null, down: boolean): Stretch[] => {
  const order = down ? sql`lower(email) desc, id` : sql`lower(email), id`;
  if (after === null) return [{ where: sql`email is not null`, order }, withoutEmail(null)];
  if (after.email === null) return [withoutEmail(after.id)];
  const tied = sql<boolean>`email is not null and lower(email) = lower(${after.email}) and id > ${after.id}`;
  const beyond = sql<boolean>`email is not null and lower(email) ${down ? sql`<` : sql`>`} lower(${after.email})`;
  return [{ where: tied, order: sql`id` }, { where: beyond, order }, withoutEmail(null)];
};

/** For each order, the stretches that follow a key: equal scores and emails first, so that each is a range of its index. */
export const leadOrders: Record<LeadOrder, (after: LeadKey | null) => Stretch[]> = {
  createdAt: (after) => [{ where: after ? sql`id > ${after.id}` : always, order: sql`id` }],
  '-createdAt': (after) => [{ where: after ? sql`id < ${after.id}` : always, order: sql`id desc` }],
  score: (after) =>
    after === null
      ? [{ where: always, order: sql`score, id desc` }]
      : [
          { where: sql`score = ${after.score} and id < ${after.id}`, order: sql`id desc` },
          { where: sql`score > ${after.score}`, order: sql`score, id desc` },
        ],
  '-score': (after) =>
    after === null
      ? [{ where: always, order: sql`score desc, id` }]
      : [
          { where: sql`score = ${after.score} and id > ${after.id}`, order: sql`id` },
          { where: sql`score < ${after.score}`, order: sql`score desc, id` },
        ],
  email: (after) => byEmail(after, false),
  '-email': (after) => byEmail(after, true),
};
