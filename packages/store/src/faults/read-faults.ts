import { err, ok, type Problem, type Result } from '@ripen/domain';
import { type FaultPoint, faultPoints } from './fault-point.ts';

/** What a process does at a point: die, throw where it is caught, throw or reject where nobody catches it, sleep or hold its event loop for so many milliseconds, or wait while a file is there. */
export type FaultAction =
  | { do: 'kill' }
  | { do: 'throw' | 'crash' | 'reject' }
  | { do: 'sleep' | 'block'; milliseconds: number }
  | { do: 'pause'; file: string };

/** One line of a plan: what happens at a point, with which probability each time that it is passed. */
export interface PlannedFault {
  point: FaultPoint;
  action: FaultAction;
  chance: number;
}

const line = /^([a-z.-]+|\*)=(kill|throw|crash|reject|sleep|block|pause)(?:\(([^()]+)\))?(?:@(\d*\.?\d+))?$/;

/**
 * Reads a plan of faults: lines `point=action@chance` parted by commas, with `*` for every point, the actions `kill`,
 * `throw`, `crash`, `reject`, `sleep(ms)`, `block(ms)` and `pause(file)`, and a chance of 1 where none is said.
 */
export const readFaults = (text: string): Result<PlannedFault[], Problem> => {
  const planned: PlannedFault[] = [];
  for (const part of text.split(',').map((one) => one.trim())) {
    const [, point = '', what = '', argument, chance] = line.exec(part) ?? [];
    const action = actionOf(what, argument);
    const points = faultPoints.filter((one) => point === '*' || one === point);
    if (action === null || points.length === 0)
      return err({ code: 'faults_invalid', detail: `“${part}” isn’t a fault`, pointer: '' });
    planned.push(...points.map((one) => ({ point: one, action, chance: chance === undefined ? 1 : Number(chance) })));
  }
  return ok(planned);
};

const actionOf = (what: string, argument: string | undefined): FaultAction | null => {
  if (what === 'kill' || what === 'throw' || what === 'crash' || what === 'reject')
    return argument === undefined ? { do: what } : null;
  if (argument === undefined) return null;
  if (what === 'pause') return { do: what, file: argument };
  if (what !== 'sleep' && what !== 'block') return null;
  return /^\d{1,9}$/.test(argument) ? { do: what, milliseconds: Number(argument) } : null;
};
