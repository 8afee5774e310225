import type { ChangeProgress } from '@ripen/contract';
import { toIso } from '@ripen/domain';
import type { SweepProgress } from '@ripen/store';

/** How far a sweep has come, as the API shows it. */
export const showProgress = (sweep: SweepProgress | undefined): ChangeProgress => {
  if (sweep === undefined) return never;
  const { task, startedAt, takenOut, ...counts } = sweep;
  return {
    ...counts,
    left: takenOut,
    startedAt: toIso(startedAt),
    ...(task.do === 'plan'
      ? { kind: 'plan', version: task.version, policy: null }
      : { kind: 'resume', version: null, policy: task.policy }),
  };
};

const never: ChangeProgress = {
  kind: null,
  version: null,
  policy: null,
  by: null,
  startedAt: null,
  running: false,
  total: 0,
  moved: 0,
  awaiting: 0,
  left: 0,
  resumed: 0,
};
