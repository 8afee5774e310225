import { createContext, type ReactNode, useContext } from 'react';
import type { Catalogue, Rule } from '../index.ts';
import type { FieldChoice } from './choices/field-choices.ts';
import type { Condition } from './tree/builder-tree.ts';

/** What the controls of one builder share. */
export interface Builder {
  catalogue: Catalogue;
  /** What conditions can be about; empty where variables are named freely, as the properties of an event are. */
  choices: readonly FieldChoice[];
  tags: readonly string[];
  /** Puts another condition in place of the one at a path. */
  change: (path: readonly number[], condition: Condition) => void;
  /** Shows a builder within this one, for a rule on the properties of an event. */
  properties: (rule: Rule, onChange: (rule: Rule) => void) => ReactNode;
  /** Says how the rows of the group at a path hold together. */
  combine: (path: readonly number[], how: { combinator: 'and' | 'or'; not: boolean }) => void;
}

/** Hands the builder to its controls. */
export const BuilderContext = createContext<Builder | null>(null);

/** The builder around; a control outside of one is a bug. */
export const useBuilder = (): Builder => {
  const builder = useContext(BuilderContext);
  if (!builder) throw new Error('a control of the rule builder stands outside of it');
  return builder;
};
