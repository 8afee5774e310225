import {
  err,
  type Field,
  type Json,
  ok,
  parseZone,
  pointer,
  type Problem,
  reservedFields,
  type Result,
  type Stage,
  type WorkspaceId,
} from '@ripen/domain';
import { declareFields, fieldTypeOf, fitsField, mostFields, readSetting, type SeenField } from '@ripen/store';
import { type Refusal, refuse } from '../../call.ts';
import type { Services } from '../../services.ts';

/** What a request wants to write into a lead. */
export interface LeadWrite {
  email?: string | null | undefined;
  fields?: Record<string, Json> | undefined;
  tags?: string[] | undefined;
  consents?: Record<string, boolean> | undefined;
  timezone?: string | null | undefined;
  stage?: string | undefined;
}

/** Holds a write against what the workspace knows, all of it before anything is written; fields that are new are declared. */
export const checkWrite = async (
  { db }: Services,
  workspace: WorkspaceId,
  write: LeadWrite,
): Promise<Result<null, Refusal>> => {
  const { catalogue } = await readSetting(db, workspace);
  const problems = [...placeProblems(write, catalogue.stages), ...fieldProblems(write.fields ?? {}, catalogue.fields)];
  const [first] = problems;
  if (first !== undefined) return err(refuse(422, first.code, 'The lead can’t be written like this', problems));
  const fresh = freshFields(write.fields ?? {}, catalogue.fields);
  if (fresh.length === 0 || (await declareFields(db, workspace, fresh))) return ok(null);
  return err(refuse(422, 'fields_too_many', `A workspace has ${mostFields} fields at most; these would be more`));
};

const placeProblems = ({ timezone, stage }: LeadWrite, stages: readonly Stage[]): Problem[] => {
  const problems: Problem[] = [];
  if (typeof timezone === 'string' && parseZone(timezone) === null)
    problems.push({ code: 'timezone_unknown', detail: 'isn’t a time zone such as Europe/Paris', pointer: '/timezone' });
  if (stage !== undefined && !stages.some(({ name }) => name === stage))
    problems.push({
      code: 'stage_unknown',
      detail: `isn’t a stage; stages are ${stages.map(({ name }) => name).join(', ')}`,
      pointer: '/stage',
    });
  return problems;
};

const reserved: readonly string[] = reservedFields;

const fieldProblems = (values: Record<string, Json>, known: readonly Field[]): Problem[] => {
  const types = new Map(known.map(({ name, type }) => [name, type]));
  return Object.entries(values).flatMap(([name, value]) => {
    const at = pointer('/fields', name);
    if (reserved.includes(name))
      return [{ code: 'name_reserved', detail: `“${name}” means something else; choose another name`, pointer: at }];
    if (value === null) return [];
    const type = types.get(name);
    if (type === undefined)
      return fieldTypeOf(value) === null
        ? [
            {
              code: 'attribute_type',
              detail: 'must be a text, a number, true or false, or a list of these',
              pointer: at,
            },
          ]
        : [];
    return fitsField(type, value)
      ? []
      : [{ code: 'attribute_type', detail: `must be a ${type}, as the field is`, pointer: at }];
  });
};

const freshFields = (values: Record<string, Json>, known: readonly Field[]): SeenField[] => {
  const names = new Set(known.map(({ name }) => name));
  return Object.entries(values).flatMap(([name, value]) => {
    const type = fieldTypeOf(value);
    return names.has(name) || type === null ? [] : [{ name, type }];
  });
};
