import { useMemo } from 'react';
import type { PartActs } from '../builder-context.ts';
import { type Condition, type ConditionGroup, isGroup } from '../tree/builder-tree.ts';
import {
  anew,
  neighbourOf,
  partOf,
  putAfter,
  putAt,
  removePart,
  setCondition,
  setWay,
  shiftPart,
} from '../tree/edits.ts';
import type { About } from '../tree/read-rule.ts';
import { clipText, ownClip, readClip } from './clip-text.ts';

/** Where the keyboard goes after an act: to the grip of a row or group, or to the first field of a row. */
export interface Aim {
  id: string;
  at: 'grip' | 'field';
}

/** What acts work with: the tree, where the keyboard goes next, and words for what happened. */
export interface Workbench {
  about: About;
  /** Says whether anything changed. */
  edit: (change: (tree: ConditionGroup) => ConditionGroup) => boolean;
  aim: (aim: Aim) => void;
  tell: (said: string) => void;
}

const blank: Condition = { field: '', operator: 'is', value: '' };

const copied = (tree: ConditionGroup, id: string): string | null => {
  const part = partOf(tree, id);
  return part ? clipText(part) : null;
};

const lend = async (text: string): Promise<void> => {
  ownClip.keep(text);
  // Without a secure connection, or leave, a browser has no clipboard for pages; builders here still share ours.
  await navigator.clipboard?.writeText(text).catch(() => undefined);
};

const borrow = async (): Promise<string> => {
  const text = await navigator.clipboard?.readText().catch(() => undefined);
  return text ?? ownClip.read() ?? '';
};

const nothingToCopy = 'There is nothing to copy yet';

/** Puts text that is a rule at a row or group; tells when it is none. */
export const pasteText = ({ about, edit, aim, tell }: Workbench, id: string, text: string): void => {
  const part = readClip(text, about);
  if (!part) return tell('What was copied last isn’t a rule');
  const fresh = anew(part);
  if (edit((tree) => putAt(tree, id, fresh))) aim({ id: fresh.id, at: 'grip' });
  tell('Pasted');
};

const take = ({ edit, aim }: Workbench, id: string): void => {
  let next: string | undefined;
  const taken = edit((tree) => {
    next = neighbourOf(tree, id);
    return next === undefined ? tree : removePart(tree, id);
  });
  if (taken && next !== undefined) aim({ id: next, at: 'grip' });
};

/** The text of a row or group to copy, or null; tells what happened, and takes it away when it is cut. */
export const takeText = (bench: Workbench, id: string, cut: boolean): string | null => {
  let text: string | null = null;
  bench.edit((tree) => {
    text = copied(tree, id);
    return tree;
  });
  if (cut && text !== null) take(bench, id);
  bench.tell(text === null ? nothingToCopy : cut ? 'Cut' : 'Copied');
  return text;
};

const put = ({ edit, aim }: Workbench, id: string, part: Condition | ConditionGroup): void => {
  const fresh = anew(part);
  const first = isGroup(fresh) ? fresh.rules[0]?.id : fresh.id;
  if (edit((tree) => putAt(tree, id, fresh))) aim({ id: first ?? fresh.id, at: 'field' });
};

const duplicate = ({ edit, aim }: Workbench, id: string): void => {
  let twin: string | null = null;
  edit((tree) => {
    const part = partOf(tree, id);
    if (!part || part === tree) return tree;
    const fresh = anew(part);
    twin = fresh.id;
    return putAfter(tree, id, fresh);
  });
  if (twin !== null) aim({ id: twin, at: 'grip' });
};

const shift = ({ edit, aim, tell }: Workbench, id: string, way: 'up' | 'down'): void => {
  const moved = edit((tree) => shiftPart(tree, id, way));
  if (moved) aim({ id, at: 'grip' });
  tell(moved ? `Moved ${way}` : way === 'up' ? 'It is the first already' : 'It is the last already');
};

const share = (bench: Workbench, id: string, cut: boolean): void => {
  const text = takeText(bench, id, cut);
  if (text !== null) void lend(text);
};

const actsOf = (bench: Workbench): PartActs => ({
  change: (id, condition) => void bench.edit((tree) => setCondition(tree, id, condition)),
  combine: (id, way) => void bench.edit((tree) => setWay(tree, id, way)),
  add: (id) => put(bench, id, blank),
  addGroup: (id) => put(bench, id, { combinator: 'or', not: false, rules: [blank] }),
  shift: (id, way) => shift(bench, id, way),
  duplicate: (id) => duplicate(bench, id),
  remove: (id) => take(bench, id),
  copy: (id) => share(bench, id, false),
  cut: (id) => share(bench, id, true),
  paste: (id) => void borrow().then((text) => pasteText(bench, id, text)),
});

/** All that can be done with the rows and groups of a builder; each act is one step of its history. */
export const usePartActs = (bench: Workbench): PartActs => useMemo(() => actsOf(bench), [bench]);
