import type { Rule } from '@ripen/rules';
import type { EntryConfig } from './nodes/entry/config.ts';

/** What lets a lead in: how an entry is set, or (in scoring models) a rule on the lead that becomes true. */
export type Trigger = EntryConfig | { on: 'rule'; rule: Rule };
