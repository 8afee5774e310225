import { calendar, field, stage } from '@ripen/domain';
import { rule } from '@ripen/rules';
import { mostTests, workflowDocument, workflowTest } from '@ripen/workflow';
import { z } from 'zod';

/**
 * A workspace's definitions as a file: sorted by name, references by the ids of the place it came from. `workspace` is what
 * the tests of workflows are told in; an import leaves it aside. `live` says that a workflow was live there.
 */
export const exchangeFile = z.strictObject({
  ripen: z.literal(1),
  workspace: z
    .strictObject({ timezone: z.string(), calendar, fields: z.array(field), stages: z.array(stage) })
    .optional(),
  templates: z
    .array(
      z.strictObject({
        id: z.guid(),
        name: z.string().min(1).max(128),
        subject: z.string().min(1).max(998),
        html: z.string().min(1).max(200_000),
      }),
    )
    .max(1_000),
  segments: z
    .array(z.strictObject({ id: z.guid(), name: z.string().min(1).max(128), rule: rule.nullable() }))
    .max(1_000),
  workflows: z
    .array(
      workflowDocument.extend({
        id: z.guid(),
        live: z.boolean().optional(),
        tests: z.array(workflowTest).max(mostTests).optional(),
      }),
    )
    .max(1_000),
});
export type ExchangeFile = z.infer<typeof exchangeFile>;
