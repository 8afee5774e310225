import { dimension } from '@ripen/domain';
import type { WorkflowDocument } from '@ripen/workflow';

/** The dimensions that a draft's steps give points for, each once, as far as they are written out. */
export const feedsOf = ({ nodes }: WorkflowDocument): string[] => [
  ...new Set(
    nodes.flatMap(({ kind, config }) => {
      const read = dimension.safeParse(config.dimension);
      return kind === 'points' && read.success ? [read.data] : [];
    }),
  ),
];
