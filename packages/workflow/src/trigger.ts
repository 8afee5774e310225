import type { Rule } from '@ripen/rules';

/** What lets a lead in: an event (perhaps with a rule), a call of the API, entering or leaving a segment, or (in scoring models) a rule on the lead that becomes true. */
export type Trigger =
  | { on: 'event'; event: string; rule?: Rule | undefined }
  | { on: 'api' }
  | { on: 'rule'; rule: Rule }
  | { on: 'segment'; segment: string; when: 'entered' | 'left' };
