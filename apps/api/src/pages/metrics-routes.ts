import { Router } from 'express';
import type { Gate } from '../access/open-gate.ts';
import type { Metrics } from '../http/open-metrics.ts';
import { sendProblem } from '../http/send-problem.ts';

/** /metrics in Prometheus' text format, for a person's session or a management key: it tells how much this process does. */
export const metricsRoutes = (gate: Gate, metrics: Metrics): Router => {
  const router = Router();
  router.get('/metrics', async (request, response) => {
    const admitted = await gate.admit(request, response, 'manage');
    if (!admitted.ok) return sendProblem(request, response, admitted.error);
    response
      .set('Cache-Control', 'no-store')
      .type(metrics.contentType)
      .send(await metrics.text());
  });
  return router;
};
