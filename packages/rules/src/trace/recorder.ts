import { truthy } from '../evaluate/truthy.ts';
import { toJson, type Trace } from './trace-part.ts';

/** More steps than these nobody reads; those that follow are left out. */
const enough = 200;

/** Keeps the steps of one evaluation in the order they were taken. */
export interface Recorder {
  /** Takes a step and keeps it; steps taken meanwhile become its parts. */
  keep: (said: () => string, step: () => unknown) => unknown;
  /** The steps kept so far, within the step that is being taken. */
  readonly parts: readonly Trace[];
}

/** Makes a recorder. */
export const recorder = (): Recorder => {
  let parts: Trace[] = [];
  let kept = 0;
  return {
    keep: (said, step) => {
      const around = parts;
      parts = [];
      kept += 1;
      const isKept = kept <= enough;
      try {
        const value = step();
        if (isKept) around.push({ said: said(), value: toJson(value), truthy: truthy(value), parts });
        return value;
      } finally {
        parts = around;
      }
    },
    get parts() {
      return parts;
    },
  };
};
