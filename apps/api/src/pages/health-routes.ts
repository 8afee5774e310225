import { Router } from 'express';
import { sql } from 'kysely';
import type { Services } from '../services.ts';

const patience = 2_000;

const within = <T>(promise: Promise<T>, otherwise: T): Promise<T> => {
  const late = new Promise<T>((resolve) => setTimeout(() => resolve(otherwise), patience).unref());
  return Promise.race([promise.catch(() => otherwise), late]);
};

/**
 * /healthz (the process lives) and /readyz (it can answer: the database does, and it isn't about to stop; a bell that can't
 * be reached is told, and harms nobody), for the machinery that watches over it.
 */
export const healthRoutes = ({ db, bell }: Services, isLeaving: () => boolean): Router => {
  const router = Router();
  router.get('/healthz', (_, response) => {
    response.set('Cache-Control', 'no-store').json({ status: 'ok' });
  });
  router.get('/readyz', async (_, response) => {
    const asked = sql`select 1`.execute(db).then(() => true);
    const [database, heard] = await Promise.all([within(asked, false), within(bell.isReachable(), false)]);
    response
      .status(database && !isLeaving() ? 200 : 503)
      .set('Cache-Control', 'no-store')
      .json({ status: isLeaving() ? 'stopping' : database ? 'ready' : 'unready', database, bell: heard });
  });
  return router;
};
