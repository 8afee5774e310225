import type { JsonObject } from '@ripen/domain';

/** A template to render in the thread. */
export interface Task {
  id: number;
  template: string;
  facts: JsonObject;
  as: 'html' | 'text';
}

/** What came of it. */
export type Answer = { id: number; ok: true; text: string } | { id: number; ok: false; detail: string };
