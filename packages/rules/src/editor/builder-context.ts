import { createContext, type PointerEvent, type ReactNode, useContext } from 'react';
import type { Catalogue, Rule } from '../index.ts';
import type { FieldChoice } from './choices/field-choices.ts';
import type { Condition } from './tree/builder-tree.ts';
import type { Way } from './tree/edits.ts';
import type { About } from './tree/read-rule.ts';

/** What can be done with a row or group, by its id; `add` and `addGroup` put something into a group. */
export interface PartActs {
  change: (id: string, condition: Condition) => void;
  /** Says how the rows of a group hold together. */
  combine: (id: string, way: Way) => void;
  add: (id: string) => void;
  addGroup: (id: string) => void;
  shift: (id: string, way: 'up' | 'down') => void;
  duplicate: (id: string) => void;
  remove: (id: string) => void;
  copy: (id: string) => void;
  cut: (id: string) => void;
  /** Puts what was copied after a row, or at the end of a group. */
  paste: (id: string) => void;
}

/** What the controls of one builder share. */
export interface Builder {
  catalogue: Catalogue;
  /** What conditions can be about; empty where variables are named freely, as the properties of an event are. */
  choices: readonly FieldChoice[];
  tags: readonly string[];
  /** What the rule is about: a lead, or an event, of which there are only properties. */
  about: About;
  acts: PartActs;
  /** Shows a builder within this one, for a rule on the properties of an event. */
  properties: (rule: Rule, onChange: (rule: Rule) => void) => ReactNode;
  /** Starts to drag a row or group by its grip. */
  drag: (event: PointerEvent, id: string) => void;
  /** The row or group that is being dragged. */
  dragged: string | null;
}

/** Hands the builder to its controls. */
export const BuilderContext = createContext<Builder | null>(null);

/** The builder around; a control outside of one is a bug. */
export const useBuilder = (): Builder => {
  const builder = useContext(BuilderContext);
  if (!builder) throw new Error('a control of the rule builder stands outside of it');
  return builder;
};
