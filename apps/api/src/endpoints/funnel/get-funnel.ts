import { endpoints, type Funnel } from '@ripen/contract';
import { type Stage, toIso } from '@ripen/domain';
import { readFigures, readFunnel } from '@ripen/store';
import { handle, reply } from '../../call.ts';
import { figuresOf } from './figures-of.ts';
import { readAsked } from './read-asked.ts';

/** Tells how leads went through the stages in a time. */
export const getFunnel = handle(endpoints.getFunnel, async ({ query, workspace, services }) => {
  const asked = await readAsked(services, workspace, query);
  if (!asked.ok) return asked.error;
  const { from, to, stages } = asked.value;
  const rows = await readFunnel(services.db, workspace, asked.value);
  const figures = await readFigures(services.db, workspace, asked.value);
  return reply({
    from: toIso(from),
    to: toIso(to),
    leads: figures.leads,
    stages: stagesOf(stages, rows),
    figures: figuresOf(figures),
  });
});

const stagesOf = (stages: readonly Stage[], rows: Awaited<ReturnType<typeof readFunnel>>): Funnel['stages'] =>
  stages.map(({ name, label }) => {
    const row = rows.find(({ stage }) => stage === name);
    const entered = row?.entered ?? 0;
    const next = (row?.next ?? []).map(({ to, count }) => ({ to, count, share: entered === 0 ? 0 : count / entered }));
    return { name, label, entered, inside: row?.inside ?? 0, median: row?.median ?? null, next };
  });
