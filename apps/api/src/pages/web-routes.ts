import { join } from 'node:path';
import express, { Router } from 'express';

const server = /^\/(api|v1|docs|problems)(\/|$)/;

/** The built web app: its files, those with a hash in their names kept for ever, and its page for every path that people may open. */
export const webRoutes = (folder: string): Router => {
  const router = Router();
  router.use(
    '/assets',
    express.static(join(folder, 'assets'), { index: false, immutable: true, maxAge: '1y', fallthrough: true }),
  );
  router.use(express.static(folder, { index: false, maxAge: 0 }));
  router.use((request, response, next) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') return next();
    if (server.test(request.path) || request.path.startsWith('/assets/') || !request.accepts('html')) return next();
    response.set('Cache-Control', 'no-cache').sendFile(join(folder, 'index.html'), (error) => {
      if (error) next(error);
    });
  });
  return router;
};
