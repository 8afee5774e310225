import { type Json, type JsonObject, type Problem, type Result, err, ok } from '@ripen/domain';
import type { Tools } from './hand.ts';

const textLimit = 1_000;

/** Fills in the texts of a JSON value, which are Liquid; a thousand of them at most. */
export const fillJson = (
  value: Json,
  facts: JsonObject,
  tools: Pick<Tools, 'render'>,
): Promise<Result<Json, Problem>> => fill(value, facts, { tools, left: { texts: textLimit } });

interface Filling {
  tools: Pick<Tools, 'render'>;
  left: { texts: number };
}

const fill = async (value: Json, facts: JsonObject, filling: Filling): Promise<Result<Json, Problem>> => {
  if (typeof value === 'string') return fillText(value, facts, filling);
  if (Array.isArray(value)) return fillList(value, facts, filling);
  if (typeof value !== 'object' || value === null) return ok(value);
  const values = await fillList(Object.values(value), facts, filling);
  return values.ok
    ? ok(Object.fromEntries(Object.keys(value).map((key, index) => [key, values.value[index] ?? null])))
    : values;
};

const fillList = async (
  values: readonly Json[],
  facts: JsonObject,
  filling: Filling,
): Promise<Result<Json[], Problem>> => {
  const filled: Json[] = [];
  for (const value of values) {
    const one = await fill(value, facts, filling);
    if (!one.ok) return one;
    filled.push(one.value);
  }
  return ok(filled);
};

const fillText = async (text: string, facts: JsonObject, { tools, left }: Filling): Promise<Result<Json, Problem>> => {
  if (!/\{[{%]/.test(text)) return ok(text);
  if (left.texts-- <= 0)
    return err({ code: 'TEMPLATE_TOO_LARGE', detail: `holds more than ${textLimit} texts to fill in`, pointer: '' });
  return tools.render(text, facts, 'text');
};
