import { type Fault, type Problem, pointer } from '@ripen/domain';
import type { Catalogue } from '@ripen/rules';
import type { WorkflowDocument } from './document.ts';
import { ruleFaults } from './rule-faults.ts';
import type { Settings } from './settings.ts';

/** The faults of a workflow's settings: a policy that lacks its part, a goal or an exit that says nothing or doesn't check. */
export const settingsFaults = (document: WorkflowDocument, catalogue: Catalogue): Fault[] => {
  const { settings } = document;
  return [...policyFaults(document), ...goalFaults(settings, catalogue), ...exitFaults(settings, catalogue)].map(
    (problem): Fault => ({ ...problem, node: null, pointer: `/settings${problem.pointer}` }),
  );
};

// What comes in with an event, or with data of its own, can carry a key.
const keyed: readonly unknown[] = ['event', 'webhook', 'api'];

const policyFaults = ({ settings: { entry, after, key }, nodes }: WorkflowDocument): Problem[] => {
  if (entry === 'after' && after === undefined)
    return [
      { code: 'settings_after_missing', detail: 'Say after how many days a lead may come in again', pointer: '/after' },
    ];
  if (entry === 'several' && !key)
    return [
      { code: 'settings_key_missing', detail: 'Say which property of the event tells runs apart', pointer: '/key' },
    ];
  const start = nodes.find(({ kind }) => kind === 'entry');
  if (entry === 'several' && start && !keyed.includes(start.config.on))
    return [
      {
        code: 'settings_key_without_event',
        detail: 'Only an event, a webhook or a start by the API can tell runs apart',
        pointer: '/key',
      },
    ];
  return [];
};

const goalFaults = ({ goal }: Settings, catalogue: Catalogue): Problem[] => {
  if (goal === undefined) return [];
  if (goal.event === '' || (goal.event === undefined && goal.rule === undefined))
    return [
      { code: 'settings_goal_blank', detail: 'The goal is empty; name an event or add a condition', pointer: '/goal' },
    ];
  return goal.rule === undefined ? [] : ruleFaults(goal.rule, catalogue).map((problem) => under(problem, '/goal'));
};

const exitFaults = ({ exits = [] }: Settings, catalogue: Catalogue): Problem[] =>
  exits.flatMap((rule, index) =>
    ruleFaults(rule, catalogue).map((problem) => ({
      ...problem,
      pointer: pointer('/exits', index) + problem.pointer.slice('/rule'.length),
    })),
  );

const under = (problem: Problem, place: string): Problem => ({ ...problem, pointer: place + problem.pointer });
