import { type IngestCall, ingestBatch, ingestCalls, ingestLimits, type IngestType } from '@ripen/contract';
import { err, type Json, type JsonObject, ok, type Problem, pointer, problemsOf, type Result } from '@ripen/domain';
import { type Refusal, refuse } from '../call.ts';
import { inspectJson } from '../http/body/inspect-json.ts';
import { refuseProblems } from '../http/body/read-json-body.ts';

/** Calls with what was sent of each, whose digest tells a repetition. `sentAt` is of the whole request. */
export interface ReadCalls {
  calls: readonly { call: IngestCall; raw: JsonObject }[];
  sentAt: string | null;
}

const mostProblems = 20;

/** Reads one call of a type; what can't be used is refused with 400. */
export const readCall = (type: IngestType, body: unknown): Result<ReadCalls, Refusal> => {
  if (!isObject(body)) return err(refuse(400, 'body_type', 'The body has to be a JSON object'));
  const faults = faultsOf(body, '');
  if (faults.length > 0) return err(refuseProblems(400, faults));
  const call = parsed(type, body, '');
  return call.ok
    ? ok({ calls: [{ call: call.value, raw: body }], sentAt: call.value.sentAt ?? null })
    : err(refuseProblems(400, call.error));
};

/** Reads a batch; one bad call refuses all of them, and the problems say which and why. */
export const readBatch = (body: unknown): Result<ReadCalls, Refusal> => {
  if (!isObject(body)) return err(refuse(400, 'body_type', 'The body has to be a JSON object'));
  const { batch: given, ...rest } = body;
  if (Array.isArray(given) && given.length > ingestLimits.batch)
    return err({
      ...refuse(400, 'batch_too_large', `A batch may have ${ingestLimits.batch} calls at most`),
      extra: { limit: ingestLimits.batch },
    });
  const faults = inspectJson(rest);
  if (faults.length > 0) return err(refuseProblems(400, faults));
  const batch = ingestBatch.safeParse(body);
  if (!batch.success) return err(refuseBatch(problemsOf(batch.error)));
  if (batch.data.batch.length === 0) return err(refuse(400, 'batch_empty', 'The batch holds no calls'));
  return readItems(Array.isArray(given) ? given : [], batch.data);
};

const readItems = (
  given: readonly Json[],
  {
    batch,
    sentAt,
    context,
  }: { batch: readonly { type: IngestType }[]; sentAt?: string | null | undefined; context?: unknown },
): Result<ReadCalls, Refusal> => {
  const calls: ReadCalls['calls'][number][] = [];
  const problems: Problem[] = [];
  for (const [index, raw] of given.entries()) {
    const type = batch[index]?.type;
    if (problems.length >= mostProblems || type === undefined || !isObject(raw)) continue;
    const place = pointer('/batch', index);
    const faults = faultsOf(raw, place);
    const call = faults.length > 0 ? err(faults) : parsed(type, { context, ...raw }, place);
    if (call.ok) calls.push({ call: call.value, raw });
    else problems.push(...call.error);
  }
  return problems.length === 0 ? ok({ calls, sentAt: sentAt ?? null }) : err(refuseBatch(problems));
};

const refuseBatch = (problems: readonly Problem[]): Refusal => ({
  ...refuseProblems(400, problems),
  code: 'batch_invalid',
});

const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const faultsOf = (raw: JsonObject, place: string): Problem[] => {
  const faults = inspectJson(raw, place);
  if (faults.length > 0) return faults;
  if (Buffer.byteLength(JSON.stringify(raw)) <= ingestLimits.event) return [];
  return [{ code: 'event_too_large', detail: `may have ${ingestLimits.event} bytes at most`, pointer: place }];
};

const parsed = (type: IngestType, raw: unknown, place: string): Result<IngestCall, Problem[]> => {
  const call = ingestCalls[type].safeParse(raw);
  // The shape of a type gives the call of that type.
  return call.success ? ok({ ...call.data, type } as IngestCall) : err(problemsOf(call.error, place));
};
