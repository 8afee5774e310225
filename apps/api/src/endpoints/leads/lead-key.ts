import { leadId } from '@ripen/domain';
import type { LeadSort } from '@ripen/contract';
import type { LeadKey, LeadRow } from '@ripen/store';
import { z } from 'zod';
import { type CursorKey, part } from '../../paging/cursor.ts';

/** What places a lead in a list in that order; the order is part of it, since a key means nothing in another one. */
export const keyOfLead = (sort: LeadSort, { id, score, email }: Pick<LeadRow, 'id' | 'score' | 'email'>): CursorKey => [
  sort,
  id,
  score,
  email,
];

/** The shape of such keys. */
export const leadKey = (sort: LeadSort): z.ZodType<LeadKey> =>
  z
    .tuple([z.literal(sort), leadId, z.number().int().min(0).max(100), part.text.nullable()])
    .transform(([, id, score, email]) => ({ id, score, email }));
