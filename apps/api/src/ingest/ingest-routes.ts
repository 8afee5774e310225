import { type IngestType, ingestPaths } from '@ripen/contract';
import { err, type Instant, ok, type Result } from '@ripen/domain';
import {
  type DatabaseClock,
  type Ingest,
  type IngestItem,
  openDatabaseClock,
  openIngest,
  Overloaded,
} from '@ripen/store';
import { Router } from 'express';
import { notFound, type Refusal, refuse } from '../call.ts';
import { parseJson, readText, refuseProblems } from '../http/body/read-json-body.ts';
import type { Metrics } from '../http/open-metrics.ts';
import { unavailable } from '../http/refusal-of-failure.ts';
import { sendProblem } from '../http/send-problem.ts';
import type { Exchange } from '../serve/answer-call.ts';
import type { Api } from '../serve/api.ts';
import { itemOf } from './item-of.ts';
import { readBatch, readCall, type ReadCalls } from './read-calls.ts';

/** A way in: a path, what its body holds, and how large that may be. */
interface Door {
  path: string;
  type: IngestType | 'batch';
  bytes: number;
}

/** The endpoints that speak Segment's protocol. Success is told once everything is committed. */
export const ingestRoutes = (api: Api, metrics: Metrics): Router => {
  const { db, bell } = api.services;
  const ingest = openIngest(db, ({ stored, repeated, shards }) => {
    metrics.ingested('stored', stored);
    metrics.ingested('repeated', repeated);
    if (shards.size > 0) bell.ring('turns', shards);
  });
  const clock = openDatabaseClock(db);
  const router = Router({ caseSensitive: true });
  for (const door of doorsOf(api)) {
    router.all(door.path, async (request, response) => {
      response.locals.route = door.path;
      const refusal = await answer({ api, ingest, clock, door }, { request, response });
      if (refusal === null) response.set('Cache-Control', 'no-store').json({ success: true });
      else sendProblem(request, response, refusal);
    });
  }
  router.all('/v1/{*rest}', async (request, response) => {
    const admitted = await api.gate.admitIngest(request);
    sendProblem(request, response, admitted.ok ? notFound() : admitted.error);
  });
  return router;
};

const doorsOf = ({ limits }: Api): Door[] => [
  ...ingestPaths.single.map(({ path, type }) => ({ path, type, bytes: limits.body })),
  ...ingestPaths.batch.map((path) => ({ path, type: 'batch' as const, bytes: limits.batchBody })),
];

interface Way {
  api: Api;
  ingest: Ingest;
  clock: DatabaseClock;
  door: Door;
}

const answer = async ({ api, ingest, clock, door }: Way, { request, response }: Exchange): Promise<Refusal | null> => {
  const posted = request.method === 'POST';
  const text = posted
    ? await readText(request, response, { bytes: door.bytes, time: api.limits.bodyTime })
    : ok('null');
  if (!text.ok) return text.error;
  const document = parseJson(text.value);
  if (!document.ok) return document.error;
  const admitted = await api.gate.admitIngest(request);
  if (!admitted.ok) return admitted.error;
  if (!posted) return { ...refuse(405, 'method_not_allowed', 'This address answers POST'), headers: { Allow: 'POST' } };
  const read = door.type === 'batch' ? readBatch(document.value) : readCall(door.type, document.value);
  if (!read.ok) return read.error;
  const items = itemsOf(read.value, { door, receivedAt: await clock() });
  if (!items.ok) return items.error;
  try {
    await ingest.take(admitted.value.workspace, items.value);
    return null;
  } catch (error) {
    if (error instanceof Overloaded) return unavailable();
    throw error;
  }
};

interface Arrival {
  door: Door;
  /** By the database's clock: a process whose own is wrong refuses nothing for it. */
  receivedAt: Instant;
}

const itemsOf = ({ calls, sentAt }: ReadCalls, { door, receivedAt }: Arrival): Result<IngestItem[], Refusal> => {
  const arrival = { sentAt, receivedAt, imported: door.path === '/v1/import' };
  const read = calls.map(({ call, raw }, index) =>
    itemOf({ call, raw, ...arrival, place: door.type === 'batch' ? `/batch/${index}` : '' }),
  );
  const problems = read.flatMap((item) => (item.ok ? [] : [item.error]));
  if (problems.length === 0) return ok(read.flatMap((item) => (item.ok ? [item.value] : [])));
  const refusal = refuseProblems(400, problems);
  return err(door.type === 'batch' ? { ...refusal, code: 'batch_invalid' } : refusal);
};
