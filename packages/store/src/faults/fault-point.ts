/** The places at which a test of robustness may let a process fail. Each lies between two things that must not come apart. */
export const faultPoints = [
  'ingest.parsed',
  'ingest.before-commit',
  'ingest.after-commit',
  'claim.before-commit',
  'rule.mid',
  'advance.before-commit',
  'advance.after-commit',
  'command.before-commit',
  'command.after-commit',
  'create.after-commit',
  'sweep.before-commit',
  'handover.before-commit',
  'handover.after',
  'render.mid',
  'effect.replied',
  'settle.before-commit',
  'settle.after-commit',
  'job.before-ack',
] as const;
export type FaultPoint = (typeof faultPoints)[number];

/** What happens at a point that was reached. */
export type Fail = (point: FaultPoint) => Promise<void>;

let fail: Fail | null = null;

/** Arms the fault points of this process; null disarms them, which is how a process starts. */
export const armFaults = (armed: Fail | null): void => {
  fail = armed;
};

/** Passes a fault point: nothing happens unless this process was armed when it started. */
export const faultPoint = (point: FaultPoint): Promise<void> | undefined => fail?.(point);
