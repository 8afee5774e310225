import { type Json, type People, type Problem, pointer, type Stage, teamPlaces } from '@ripen/domain';
import { check } from '@ripen/rules';
import { memberFaults, type Setting, teamFaults } from '@ripen/workflow';

/** What is wrong with stages that are to be saved, beside their shape: rules that don’t check, stages and people that aren’t there. */
export const checkStages = (items: readonly Stage[], setting: Setting): Problem[] =>
  items.flatMap((stage, index) => {
    const at = pointer('/items', index);
    return [
      ...ruleProblems(stage, { ...setting.catalogue, stages: items }, at),
      ...namedStages(stage, at).flatMap(({ name, place }) => stageProblems(items, name, place)),
      ...people(stage, at).flatMap(({ id, place }) => memberFaults(id, setting, place)),
      ...(stage.handoff === undefined ? [] : teamPlaces(stage.handoff)).flatMap(({ team, place }) =>
        teamFaults(team, setting, `${at}/handoff${place}`),
      ),
      ...(stage.limit?.to === stage.name
        ? [problem('stage_unknown', 'A time limit must lead elsewhere', `${at}/limit/to`)]
        : []),
    ];
  });

const problem = (code: string, detail: string, at: string): Problem => ({ code, detail, pointer: at });

const ruleProblems = (stage: Stage, catalogue: Setting['catalogue'], at: string): Problem[] =>
  rulesIn(stage).flatMap(({ rule, place }) =>
    check(rule, catalogue).map((wrong) => ({ ...wrong, pointer: `${at}${place}${wrong.pointer}` })),
  );

const rulesIn = ({ entry, handoff }: Stage): { rule: Json; place: string }[] => [
  ...(entry === undefined ? [] : [{ rule: entry.rule, place: '/entry/rule' }]),
  ...(handoff === undefined || !('rules' in handoff.owner)
    ? []
    : handoff.owner.rules.map(({ rule }, index) => ({ rule, place: `/handoff/owner/rules/${index}/rule` }))),
];

const namedStages = ({ from = [], limit, handoff }: Stage, at: string): { name: string; place: string }[] => [
  ...from.map((name, index) => ({ name, place: pointer(`${at}/from`, index) })),
  ...(limit?.to === undefined ? [] : [{ name: limit.to, place: `${at}/limit/to` }]),
  ...(handoff?.accepted === undefined ? [] : [{ name: handoff.accepted, place: `${at}/handoff/accepted` }]),
  ...(handoff?.rejected === undefined ? [] : [{ name: handoff.rejected, place: `${at}/handoff/rejected` }]),
];

const stageProblems = (items: readonly Stage[], name: string, at: string): Problem[] =>
  items.some((known) => known.name === name) ? [] : [problem('stage_unknown', `There is no stage “${name}”`, at)];

const people = ({ handoff }: Stage, at: string): { id: string; place: string }[] => {
  if (handoff === undefined) return [];
  const { owner, escalate } = handoff;
  const owners =
    'rules' in owner ? named(owner.otherwise, `${at}/handoff/owner/otherwise`) : named(owner, `${at}/handoff/owner`);
  return [...owners, ...(escalate === undefined ? [] : [{ id: escalate, place: `${at}/handoff/escalate` }])];
};

const named = (of: People, at: string): { id: string; place: string }[] => {
  if ('fixed' in of) return [{ id: of.fixed, place: `${at}/fixed` }];
  if ('team' in of) return [];
  return of.roundRobin.map((id, index) => ({ id, place: pointer(`${at}/roundRobin`, index) }));
};
