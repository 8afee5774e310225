import type { BothTallies, WorkflowId } from '@ripen/domain';
import { heardNames, mergeTallies } from '@ripen/engine';
import type { Surroundings, WholeBacktest } from '@ripen/store';
import { bindingFaultsOf, compileWorkflow, define, type Definitions, type WorkflowDocument } from '@ripen/workflow';

/** What a backtest tries, compiled: the draft and perhaps the published version, each beside the live scoring models. */
export interface Tried {
  draft: Definitions;
  published: Definitions | null;
  models: ReadonlySet<WorkflowId>;
  /** Names of all events that either hears. */
  events: readonly string[];
  /** Whether points matter to either. */
  points: boolean;
}

/** Compiles what a backtest tries. Other flows aren't walked: what they did is in the record. */
export const compileTried = (
  { workflow: id, document, published }: Pick<WholeBacktest, 'workflow' | 'document' | 'published'>,
  { zone, calendar, catalogue, segments, beside }: Surroundings,
): Tried => {
  const models = beside.filter((one) => one.document.kind === 'scoring' && bindingFaultsOf(one.document).length === 0);
  const among = (tried: WorkflowDocument): Definitions =>
    define({
      zone,
      calendar,
      catalogue,
      segments,
      older: [],
      latest: [
        compileWorkflow({ id, version: 1, status: 'live', document: tried }, catalogue),
        ...models.map((model) => compileWorkflow({ ...model, status: 'live' }, catalogue)),
      ],
    });
  const sides = [among(document), ...(published === null ? [] : [among(published)])] as const;
  return {
    draft: sides[0],
    published: sides[1] ?? null,
    models: new Set(models.map((model) => model.id)),
    events: [...new Set(sides.flatMap(heardNames))],
    points: sides.some(({ scores }) => scores),
  };
};

/** The tallies of both, merged side by side. */
export const mergeBoth = (parts: readonly BothTallies[]): BothTallies => {
  const published = parts.flatMap((part) => part.published ?? []);
  return {
    draft: mergeTallies(parts.map(({ draft }) => draft)),
    published: published.length === 0 ? null : mergeTallies(published),
  };
};
