import { entryConfig, type EntryConfig } from '../../nodes/entry/config.ts';
import type { WorkflowDocument } from '../../document.ts';

/** The paths below `event` and `data` that a flow is known to be given, such as `plan`. */
export interface Given {
  event: readonly string[];
  data: readonly string[];
}

/** What a flow is known to be given: the properties its entries bring, and what its rules read of the event and of the run's data. */
export const givenIn = ({ nodes }: Pick<WorkflowDocument, 'nodes'>): Given => {
  const entries = nodes
    .filter(({ kind }) => kind === 'entry')
    .flatMap(({ config }) => entryConfig.safeParse(config).data ?? []);
  const brought = entries.flatMap(broughtBy);
  const read = nodes.flatMap(({ config }) => variablesIn(config));
  const below = (root: string): string[] =>
    read.flatMap((name) => (name.startsWith(`${root}.`) ? [name.slice(root.length + 1)] : []));
  return {
    event: brought.length === 0 ? [] : [...new Set([...brought, ...below('event')])],
    data: [...new Set(below('data'))],
  };
};

const broughtBy = (entry: EntryConfig): string[] => {
  switch (entry.on) {
    case 'event':
      return ['name'];
    case 'webhook':
      return ['name', ...(entry.fields ?? []).map(({ path }) => path)];
    case 'handoff':
      return ['name', 'handoff'];
    case 'outcome':
      return ['name', 'opportunity', 'amount', 'currency', 'reason'];
    default:
      return [];
  }
};

const variablesIn = (value: unknown): string[] => {
  if (typeof value !== 'object' || value === null) return [];
  const named = 'var' in value ? [value.var].flat()[0] : undefined;
  return [...(typeof named === 'string' ? [named] : []), ...Object.values(value).flatMap(variablesIn)];
};
