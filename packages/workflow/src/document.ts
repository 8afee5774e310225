import { z } from 'zod';
import { note } from './note.ts';
import { settings } from './settings.ts';

/** The two kinds of workflow: nurture flows take time, scoring models are instant. */
export const workflowKinds = ['nurture', 'scoring'] as const;
export type WorkflowKind = (typeof workflowKinds)[number];

const coordinate = z.number().min(-1_000_000).max(1_000_000);
const name = z
  .string()
  .min(1)
  .max(64)
  .regex(/^[A-Za-z0-9_-]+$/, 'may hold letters, digits, _ and - only');

/** A step as a draft holds it: `kind` and `config` may still be wrong; publishing says so. `title` is what people call it; leads go on at once from one that is `disabled`. */
export const graphNode = z.strictObject({
  id: name,
  kind: z.string().min(1).max(64),
  config: z.record(z.string(), z.json()),
  position: z.strictObject({ x: coordinate, y: coordinate }).default({ x: 0, y: 0 }),
  title: z.string().trim().min(1).max(80).optional(),
  disabled: z.boolean().optional(),
});
export type GraphNode = z.infer<typeof graphNode>;

/** The line from a port of a node to the next node. */
export const graphEdge = z.strictObject({ from: name, port: z.string().min(1).max(64), to: name });
export type GraphEdge = z.infer<typeof graphEdge>;

/** A workflow as it is drawn, stored and exchanged: at most 500 nodes, 1,000 edges and 300 notes. `direction` is where its lines lead on the canvas, down unless it says so. */
export const workflowDocument = z.strictObject({
  name: z.string().trim().min(1).max(128),
  kind: z.enum(workflowKinds),
  nodes: z.array(graphNode).max(500),
  edges: z.array(graphEdge).max(1_000),
  settings: settings.default({ entry: 'again' }),
  notes: z.array(note).max(300).optional(),
  direction: z.enum(['down', 'right']).optional(),
});
export type WorkflowDocument = z.infer<typeof workflowDocument>;
