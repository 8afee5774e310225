import type { BothTallies, Calendar, Segment, WorkflowId, Zone } from '@ripen/domain';
import type { Catalogue } from '@ripen/rules';
import {
  bindingFaultsOf,
  compileWorkflow,
  define,
  type Definitions,
  type PublishedVersion,
  type WorkflowDocument,
} from '@ripen/workflow';
import { heardNames } from './heard-names.ts';
import { mergeTallies } from './merge-tallies.ts';

/** What a backtest tries: a draft of a workflow, and perhaps the published version beside it. */
export interface ToTry {
  workflow: WorkflowId;
  document: WorkflowDocument;
  published: WorkflowDocument | null;
}

/** What surrounds it in its workspace; `beside` are the other workflows that are live. */
export interface Around {
  zone: Zone;
  calendar: Calendar;
  catalogue: Catalogue;
  segments: readonly Segment[];
  beside: readonly PublishedVersion[];
}

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

/** Compiles what a backtest tries; the draft must bind. Other flows aren't walked: what they did is in the record. */
export const compileTried = ({ workflow: id, document, published }: ToTry, around: Around): Tried => {
  const { catalogue, beside, ...others } = around;
  const models = modelsAmong(beside);
  const compiled = models.map((model) => compileWorkflow({ ...model, status: 'live' }, catalogue));
  const among = (tried: WorkflowDocument): Definitions => {
    const workflow = compileWorkflow({ id, version: 1, status: 'live', document: tried }, catalogue);
    return define({ ...others, catalogue, older: [], latest: [workflow, ...compiled] });
  };
  const sides = [among(document), ...(published === null ? [] : [among(published)])] as const;
  return {
    draft: sides[0],
    published: sides[1] ?? null,
    models: new Set(models.map((model) => model.id)),
    events: [...new Set(sides.flatMap(heardNames))],
    points: sides.some(({ scores }) => scores),
  };
};

/** The scoring models among published workflows that can be walked. */
export const modelsAmong = (beside: readonly PublishedVersion[]): PublishedVersion[] =>
  beside.filter(({ document }) => document.kind === 'scoring' && bindingFaultsOf(document).length === 0);

/** The tallies of both sides, merged side by side. */
export const mergeBoth = (parts: readonly BothTallies[]): BothTallies => {
  const published = parts.flatMap((part) => part.published ?? []);
  return {
    draft: mergeTallies(parts.map(({ draft }) => draft)),
    published: published.length === 0 ? null : mergeTallies(published),
  };
};
