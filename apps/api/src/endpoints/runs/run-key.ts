import { runId } from '@ripen/domain';
import type { RunKey } from '@ripen/store';
import { z } from 'zod';
import { type CursorKey, part } from '../../paging/cursor.ts';

/** What places a run in a list that has the newest first. */
export const keyOfRun = ({ place, id }: RunKey): CursorKey => [place, id];

/** The shape of such keys. */
export const runKey: z.ZodType<RunKey> = z.tuple([part.place, runId]).transform(([place, id]) => ({ place, id }));
