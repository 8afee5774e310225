import type { WorkflowKind } from '@ripen/workflow';

/** What the kinds of workflow are called, and what each is for. */
export const kindWords: Record<WorkflowKind, { word: string; about: string }> = {
  nurture: {
    word: 'Nurture flow',
    about:
      'Leads walk through it over days or months: it waits, branches, sends mail and changes what is known of them.',
  },
  scoring: {
    word: 'Scoring model',
    about: 'Listens for what leads do and gives points at once. Points add up to a score, cold, warm or hot.',
  },
};
