import type { Rule } from '@ripen/rules';

/** What lets a lead in: an event (perhaps with a rule), a call of the API, or entering or leaving a segment. */
export type Trigger =
  | { on: 'event'; event: string; rule?: Rule | undefined }
  | { on: 'api' }
  | { on: 'segment'; segment: string; when: 'entered' | 'left' };
