import { type Calendar, type Segment, standardCalendar, type WorkflowId, type Zone } from '@ripen/domain';
import { type Catalogue, compile, nextChange, reads, type Rule } from '@ripen/rules';
import { compileModel, scalesOf } from './compile-model.ts';
import { type CompiledStage, compileStages } from './compile-stages.ts';
import type { CompiledSegment, CompiledWorkflow, Definitions } from './compiled.ts';
import { entrancesOf } from './entrances.ts';
import { scoresIn } from './scores-in.ts';

/** What a workspace has defined: its newest published workflows, older versions that runs still walk, its segments. */
export interface Defined {
  zone: Zone;
  /** The standard one where it is left out. */
  calendar?: Calendar | undefined;
  /** The words that people know fields by, where they are known. */
  catalogue?: Catalogue | undefined;
  latest: readonly CompiledWorkflow[];
  older: readonly CompiledWorkflow[];
  segments: readonly Segment[];
}

/** Compiles a workspace's definitions and indexes them, so that an event costs only what listens for it. */
export const define = (defined: Defined): Definitions => {
  const { zone, calendar = standardCalendar, catalogue, latest, older, segments } = defined;
  const versions = new Map([...latest, ...older].map((workflow) => [keyOf(workflow.id, workflow.version), workflow]));
  const newest = new Map(latest.map((workflow) => [workflow.id, workflow]));
  const compiled = inOrder(segments.flatMap(compileSegment));
  const stages = compileStages(catalogue);
  const counted = [...versions.values()].flatMap(({ counts }) => counts);
  const ofStages = stages.flatMap(({ entry, routes }) => [...(entry === null ? [] : [entry]), ...routes]);
  const read = [...compiled, ...ofStages].flatMap(({ reads: { events } }) => events);
  return {
    zone,
    calendar,
    labels: new Map(catalogue?.fields.map(({ name, label }) => [name, label])),
    ...entrancesOf(latest),
    segments: compiled,
    lists: new Map(segments.filter(({ rule }) => rule === null).map((segment) => [segment.id, segment])),
    stages,
    ...modelsOf(latest, rulesOf(segments, stages)),
    scores: [...versions.values()].some(givesPoints),
    latest: (id) => newest.get(id),
    version: (id, version) => versions.get(keyOf(id, version)),
    awaited: awaitedBy(versions.values()),
    counts: [...new Set([...counted, ...read])],
  };
};

const awaitedBy = (workflows: Iterable<CompiledWorkflow>): Set<string> => {
  const awaited = new Set<string>();
  for (const { nodes, endings } of workflows) {
    for (const { listens } of nodes.values()) if (listens?.to === 'event') awaited.add(listens.event);
    for (const { event } of endings) if (event !== null) awaited.add(event);
  }
  return awaited;
};

const givesPoints = ({ nodes }: CompiledWorkflow): boolean => [...nodes.values()].some(({ feeds }) => feeds !== null);

const rulesOf = (segments: readonly Segment[], stages: readonly CompiledStage[]): Rule[] => [
  ...segments.flatMap(({ rule }) => rule ?? []),
  ...stages.flatMap(({ entry }) => entry?.rule ?? []),
];

const modelsOf = (
  latest: readonly CompiledWorkflow[],
  rules: readonly Rule[],
): Pick<Definitions, 'models' | 'scales'> => {
  const models = latest.filter(({ kind }) => kind === 'scoring').map(compileModel);
  const listened = rules.flatMap(scoresIn);
  const marks = listened.flatMap((score) => [Math.floor(score), Math.floor(score) + 1]);
  return {
    models: models.filter(({ workflow }) => workflow.status === 'live'),
    scales: scalesOf(models, [...new Set(marks)]),
  };
};

const keyOf = (id: WorkflowId, version: number): string => `${id}:${version}`;

const compileSegment = (segment: Segment): CompiledSegment[] =>
  segment.rule === null
    ? []
    : [
        {
          segment,
          rule: segment.rule,
          holds: compile(segment.rule),
          reads: reads(segment.rule),
          nextChange: nextChange(segment.rule),
        },
      ];

/** Segments after those they ask for, so that one passage settles them all. */
const inOrder = (segments: readonly CompiledSegment[]): CompiledSegment[] => {
  const waiting = new Map<string, CompiledSegment>(segments.map((compiled) => [compiled.segment.id, compiled]));
  const ordered: CompiledSegment[] = [];
  const place = (compiled: CompiledSegment): void => {
    if (!waiting.delete(compiled.segment.id)) return;
    for (const id of compiled.reads.segments) {
      const asked = waiting.get(id);
      if (asked) place(asked);
    }
    ordered.push(compiled);
  };
  for (const compiled of segments) place(compiled);
  return ordered;
};
