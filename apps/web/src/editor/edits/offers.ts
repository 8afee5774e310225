import type { FlowState } from '../model/flow-store.ts';
import { alignments } from './alignments.ts';
import { disable } from './disable.ts';
import { duplicate } from './duplicate.ts';
import type { Edit, Scene } from './edit.ts';
import { frameSteps } from './frame-steps.ts';
import { paste } from './paste.ts';
import { remove } from './remove.ts';
import { tidyings } from './tidy.ts';

/** An edit that can be made without being told more than what is selected. */
export interface Offer {
  name: string;
  label: string;
  key: string | null;
  can: (scene: Scene) => boolean;
  perform: (flow: FlowState, scene: Scene) => void;
}

const offer = <Args>({ now, ...edit }: Edit<Args>): Offer => ({
  name: edit.name,
  label: edit.label,
  key: edit.key,
  can: (scene) => (now?.(scene) ?? null) !== null,
  perform: (flow, scene) => {
    const args = now?.(scene) ?? null;
    if (args !== null) flow.perform(edit, args);
  },
});

/** The edits that menus, shortcuts and the command palette offer. */
export const offers: readonly Offer[] = [
  offer(duplicate),
  offer(paste),
  offer(remove),
  offer(disable),
  offer(frameSteps),
  ...alignments.map(offer),
  ...tidyings.map(offer),
];
