import type { Database } from '@ripen/store';
import type { Handed } from '@ripen/workflow/effects';
import type { Kysely } from 'kysely';
import type { Lane } from './lanes.ts';
import type { Mailer } from './mail/open-mailer.ts';
import type { Renderer } from './render/open-renderer.ts';
import type { Caller } from './webhook/open-caller.ts';

/** What effects are carried out with. */
export interface Kit {
  db: Kysely<Database>;
  lanes: readonly Lane[];
  renderer: Renderer;
  mailer: Mailer;
  caller: Caller;
  publicUrl: string;
  secret: string;
  /** How long a hand may take, in milliseconds; undefined for the usual time. */
  lease: number | undefined;
  log: (line: string) => void;
  /** Hears what became of each attempt, for metrics. */
  onEffect: (hand: string, state: Handed['state']) => void;
}
