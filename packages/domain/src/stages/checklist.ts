import { z } from 'zod';

/** One question that sales answer of a lead; `name` is what the answer is kept under. */
const question = z.strictObject({
  name: z
    .string()
    .regex(/^[a-z][A-Za-z0-9_-]{0,63}$/, 'must start with a small letter and hold only letters, digits, _ and -'),
  question: z.string().trim().min(1, 'needs words').max(256),
  required: z.boolean(),
});
export type Question = z.infer<typeof question>;

/** The questions that a stage asks before a lead may enter it. */
export const checklist = z
  .array(question)
  .min(1, 'needs a question')
  .max(20)
  .superRefine((questions, context) => {
    const seen = new Set<string>();
    for (const [index, { name }] of questions.entries()) {
      if (seen.has(name)) context.addIssue({ code: 'custom', path: [index, 'name'], message: 'is there twice' });
      seen.add(name);
    }
  });
export type Checklist = z.infer<typeof checklist>;

/** Answers to a checklist, by the names of its questions; what isn't answered yet is left out. */
export const answers = z.record(z.string().max(64), z.string().trim().max(2_000));
export type Answers = z.infer<typeof answers>;

/** Budget, authority, need, timing: the questions sales ask most often. */
export const bant: Checklist = [
  { name: 'budget', question: 'Is there a budget for it, and how large is it?', required: true },
  { name: 'authority', question: 'Who decides, and do we talk to them?', required: true },
  { name: 'need', question: 'What do they need it for?', required: true },
  { name: 'timing', question: 'When do they want to have it?', required: true },
];

/** The required questions of a checklist that have no answer yet, in order. */
export const unanswered = (questions: Checklist, given: Answers): Question[] =>
  questions.filter(({ name, required }) => required && (given[name] ?? '').trim() === '');
