import type { Instant, Period, RecordedLead, Relived } from '@ripen/domain';

/** In which stage a lead was when its way began, since when, and who moved it on the way. */
export interface StageThen {
  stage: string;
  stageSince: Instant | undefined;
  commands: Relived['commands'][number][];
}

/**
 * Reads a lead's stage at a moment off its moves; without any it is today's. What rules, time limits and the workflow itself
 * move is left to them; the moves that anybody else made are made when they were.
 */
export const stageThen = (
  { lead, moves }: Pick<RecordedLead, 'lead' | 'moves'>,
  begins: Instant,
  { workflow }: Pick<Period, 'workflow'>,
): StageThen => {
  const before = moves.findLast(({ at }) => at <= begins);
  const later = moves.filter(({ at }) => at > begins);
  const [next] = later;
  return {
    stage: before?.to ?? next?.from ?? next?.to ?? lead.stage,
    stageSince: before?.at,
    commands: later
      .filter(({ by }) => (by.kind === 'flow' ? by.workflow !== workflow : !ofItself.has(by.kind)))
      .map(({ at, to }) => ({ at, command: { do: 'change', changes: [{ change: 'stage', stage: to }], at } })),
  };
};

const ofItself: ReadonlySet<string> = new Set(['start', 'rule', 'limit']);
