import type { Request, Response } from 'express';
import { err, type JsonObject, ok, type Problem, type Result } from '@ripen/domain';
import { type Refusal, refuse } from '../../call.ts';
import { collect, type Patience } from './collect.ts';
import { readContentHeaders } from './content-headers.ts';
import { decode } from './decode.ts';
import { findJsonFault } from './find-json-fault.ts';
import { inspectJson } from './inspect-json.ts';

/** Reads a body as text: JSON by its headers, within its limits, in valid UTF-8. Refusals are those of the transport: 400, 408, 413, 415. */
export const readText = async (
  request: Request,
  response: Response,
  patience: Patience,
): Promise<Result<string, Refusal>> => {
  const encoding = readContentHeaders(request.headers);
  if (!encoding.ok) return encoding;
  const bytes = await collect(request, response, patience);
  if (!bytes.ok) return bytes;
  if (bytes.value.length === 0) return err(refuse(400, 'body_required', 'A JSON body is required'));
  return decode(bytes.value, encoding.value, patience.bytes);
};

/** Reads a text as JSON; what isn't is refused with the byte where it stops being JSON. */
export const parseJson = (text: string): Result<unknown, Refusal> => {
  try {
    return ok(JSON.parse(text));
  } catch {
    const offset = Buffer.byteLength(text.slice(0, findJsonFault(text) ?? text.length));
    const detail = `The body isn’t one JSON document: it goes wrong at byte ${offset}`;
    return err({ ...refuse(400, 'json_malformed', detail), extra: { offset } });
  }
};

/** The refusal of a document for what is wrong in it: its code is the first problem's. */
export const refuseProblems = (status: number, problems: readonly Problem[]): Refusal => {
  const [first] = problems;
  if (first === undefined) throw new Error('a refusal without a problem');
  const more = problems.length > 1 ? `, and ${problems.length - 1} more` : '';
  return refuse(
    status,
    first.code,
    `${first.pointer === '' ? 'The document' : first.pointer} ${first.detail}${more}`,
    problems,
  );
};

/** Checks that a parsed document is an object that can be stored, whatever it means; refuses it with `status` otherwise. */
export const checkDocument = (value: unknown, status: number): Result<JsonObject, Refusal> => {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return err(refuse(status, 'body_type', 'The body has to be a JSON object'));
  const document = value as JsonObject;
  const problems = inspectJson(document);
  return problems.length === 0 ? ok(document) : err(refuseProblems(status, problems));
};
