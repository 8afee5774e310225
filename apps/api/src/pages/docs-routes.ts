import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import express, { Router } from 'express';
import { openapi } from '@ripen/contract';

const assets = dirname(createRequire(import.meta.url).resolve('swagger-ui-dist/package.json'));
const served = new Set(['/swagger-ui.css', '/swagger-ui-bundle.js', '/favicon-32x32.png']);

const page = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Ripen’s API</title>
<link rel="icon" href="/docs/favicon-32x32.png">
<link rel="stylesheet" href="/docs/swagger-ui.css">
</head>
<body>
<div id="docs"></div>
<script src="/docs/swagger-ui-bundle.js"></script>
<script src="/docs/start.js"></script>
</body>
</html>
`;

const start = `SwaggerUIBundle({ url: '/openapi.json', dom_id: '#docs', deepLinking: true, validatorUrl: null });
`;

/** /openapi.json, the description of everything that answers, and /docs, a page that shows it without asking anybody else. */
export const docsRoutes = (version: string, publicUrl: string): Router => {
  const document = JSON.stringify(openapi({ version, url: publicUrl }));
  const router = Router();
  router.get('/openapi.json', (_, response) => {
    response.type('application/json').send(document);
  });
  router.get(['/docs', '/docs/'], (_, response) => {
    response.type('html').send(page);
  });
  router.get('/docs/start.js', (_, response) => {
    response.type('text/javascript').send(start);
  });
  router.use(
    '/docs',
    (request, _, next) => next(served.has(request.path) ? undefined : 'router'),
    express.static(assets, { index: false, maxAge: '1d' }),
  );
  return router;
};
