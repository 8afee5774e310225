import { z } from 'zod';

/** The name of a stage as rules and programs write it. */
export const stageName = z
  .string()
  .regex(/^[A-Za-z][A-Za-z0-9 _-]{0,63}$/, 'must start with a letter and hold only letters, digits, spaces, _ and -');

/** A place in the life cycle of a lead, in the workspace's own order. */
export const stage = z.strictObject({ name: stageName, label: z.string().min(1).max(64) });
export type Stage = z.infer<typeof stage>;

/** The stages every workspace starts with; a new lead is in the first. */
export const standardStages: readonly Stage[] = [
  { name: 'raw', label: 'Raw' },
  { name: 'lead', label: 'Lead' },
  { name: 'MQL', label: 'Marketing qualified' },
  { name: 'PQL', label: 'Product qualified' },
  { name: 'SQL', label: 'Sales qualified' },
  { name: 'opportunity', label: 'Opportunity' },
  { name: 'customer', label: 'Customer' },
  { name: 'recycled', label: 'Recycled' },
  { name: 'disqualified', label: 'Disqualified' },
];
