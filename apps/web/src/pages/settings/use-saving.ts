import { ProblemError } from '@ripen/client';
import { useQueryClient } from '@tanstack/react-query';
import { useChange } from '../../list/use-change.ts';

/** A part of the settings as it is edited, the revision it was read at, and how it is saved over one. */
export interface Edited<Body> {
  body: Body;
  revision: number;
  save: (body: Body, revision: number) => Promise<unknown>;
  /** Keys of the queries that know it: they are asked again. */
  renews: readonly string[];
  said: (body: Body) => string;
}

/** Somebody else saved meanwhile: what a person can do now. */
export interface Conflict {
  keepMine: () => void;
  showTheirs: () => void;
}

/** Saves a part of the settings, but never over what somebody else saved meanwhile, unless a person chooses so. Give whoever uses it the revision as a key. */
export const useSaving = <Body>({ body, revision, save, renews, said }: Edited<Body>) => {
  const queryClient = useQueryClient();
  const { mutate, reset, isPending, error } = useChange({
    change: (over: number) => save(body, over),
    renews,
    said: () => said(body),
  });
  const showTheirs = (): void => {
    reset();
    for (const key of renews) void queryClient.invalidateQueries({ queryKey: [key] });
  };
  const theirs = revisionOfTheirs(error);
  const conflict: Conflict | null = theirs === null ? null : { keepMine: () => mutate(theirs), showTheirs };
  return { save: () => mutate(revision), busy: isPending, error, conflict, reset };
};

const revisionOfTheirs = (error: unknown): number | null => {
  if (!(error instanceof ProblemError) || error.code !== 'version_conflict') return null;
  const { revision } = error.problem;
  return typeof revision === 'number' ? revision : null;
};
