import { z } from 'zod';
import { documented } from './documented.ts';

/** A JSON Schema (2020-12), as OpenAPI 3.1 uses it. */
export type Schema = { [keyword: string]: unknown };

/** A property of a flat shape, as a parameter. */
export interface Property {
  name: string;
  schema: Schema;
  required: boolean;
}

/** Turns shapes into JSON Schemas; those with an id, and the one of any JSON, become named and are referred to. */
export const jsonSchemas = () => {
  const named = new Map<string, Schema>();

  const of = (shape: z.ZodType, io: 'input' | 'output'): Schema => {
    const {
      $schema: _,
      $defs,
      ...schema
    } = z.toJSONSchema(shape, { io, metadata: documented, unrepresentable: 'any', override: forgetRecursion });
    for (const [name, definition] of Object.entries($defs ?? {})) named.set(nameOf(name), refer(definition) as Schema);
    return refer(schema) as Schema;
  };

  const properties = (shape: z.ZodType): Property[] => {
    const { properties: found = {}, required = [] } = of(shape, 'input') as {
      properties?: Record<string, Schema>;
      required?: string[];
    };
    return Object.entries(found).map(([name, schema]) => ({ name, schema, required: required.includes(name) }));
  };

  return {
    of,
    properties,
    named: (): Record<string, Schema> => Object.fromEntries([...named].toSorted(([a], [b]) => (a < b ? -1 : 1))),
  };
};

// The one shape that holds itself is any JSON, which JSON Schema says by saying nothing.
const forgetRecursion = ({ zodSchema, jsonSchema }: { zodSchema: z.core.$ZodTypes; jsonSchema: Schema }): void => {
  if (zodSchema._zod.def.type !== 'lazy') return;
  for (const keyword of Object.keys(jsonSchema)) delete jsonSchema[keyword];
  jsonSchema.description = 'Any JSON';
};

const nameOf = (name: string): string => (/^__schema\d+$/.test(name) ? 'Json' : name);

const refer = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(refer);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([keyword, held]) =>
      keyword === '$ref' && typeof held === 'string'
        ? [keyword, held.replace(/^#\/\$defs\/(.*)$/, (_, name: string) => `#/components/schemas/${nameOf(name)}`)]
        : [keyword, refer(held)],
    ),
  );
};
