import { z } from 'zod';

const coordinate = z.number().min(-1_000_000).max(1_000_000);
const id = z
  .string()
  .min(1)
  .max(64)
  .regex(/^[A-Za-z0-9_-]+$/, 'may hold letters, digits, _ and - only');

/** The colours of notes and frames. They mean what the people who draw agree on. */
export const noteTones = ['sand', 'plum', 'green', 'blue'] as const;
export type NoteTone = (typeof noteTones)[number];

const placed = {
  id,
  text: z.string().max(4_000).default(''),
  tone: z.enum(noteTones).default('sand'),
  position: z.strictObject({ x: coordinate, y: coordinate }),
  size: z.strictObject({ width: z.number().min(80).max(20_000), height: z.number().min(40).max(20_000) }),
};

/** Words for colleagues beside the steps: a note, a frame around some steps with its title, or a comment on one step. Never executed. */
export const note = z.discriminatedUnion('shape', [
  z.strictObject({ shape: z.literal('note'), ...placed }),
  z.strictObject({ shape: z.literal('frame'), ...placed }),
  z.strictObject({ shape: z.literal('comment'), id, step: id, text: placed.text }),
]);
export type Note = z.infer<typeof note>;

/** A note or a frame: it has a place on the canvas, and a size. */
export type PlacedNote = Exclude<Note, { shape: 'comment' }>;
