import type { Lead, Signal } from '@ripen/domain';
import type { Build } from './read/read-builds.ts';

const look = (builds: readonly Build[], quietly: boolean): Signal[] => {
  const segments = builds.filter(({ starts }) => starts !== quietly).map(({ segment }) => segment);
  return segments.length === 0
    ? []
    : [{ kind: 'command', by: 'ripen', command: { do: 'reconsider', segments, quietly } }];
};

/**
 * What a lead hears before its own signals while segments are being built that didn't come to it yet: to look at these
 * first, so that what moves because a rule was edited is told from what moves because the lead did something. One that
 * came after the edit has nothing to hear.
 */
export const looksBeforehand = ({ id, workspace, createdAt }: Lead, builds: readonly Build[]): Signal[] => {
  const coming = builds.filter(
    (build) => build.workspace === workspace && id > build.after && createdAt < build.startedAt,
  );
  return coming.length === 0 ? [] : [...look(coming, true), ...look(coming, false)];
};
