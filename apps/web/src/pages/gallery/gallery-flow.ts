import type { JsonObject } from '@ripen/domain';
import type { WorkflowDocument, WorkflowKind } from '@ripen/workflow';
import { arrange } from '../../editor/index.ts';

/** A flow to start from: it could be published as it stands. */
export interface GalleryFlow {
  id: string;
  about: string;
  /** What to look at before publishing, in sentences. */
  check: readonly string[];
  document: WorkflowDocument;
}

type Step = [id: string, kind: string, config: JsonObject];

interface Drawn {
  id: string;
  name: string;
  kind: WorkflowKind;
  about: string;
  check: readonly string[];
  steps: readonly Step[];
  /** Lines as `from port to`. */
  lines: readonly string[];
  settings?: WorkflowDocument['settings'];
}

/** Draws a flow of the gallery from its steps and lines, each in its place. */
export const galleryFlow = ({ id, name, kind, about, check, steps, lines, settings }: Drawn): GalleryFlow => ({
  id,
  about,
  check,
  document: arrange({
    name,
    kind,
    nodes: steps.map(([step, of, config]) => ({ id: step, kind: of, config, position: { x: 0, y: 0 } })),
    edges: lines.map((line) => {
      const [from = '', port = '', to = ''] = line.split(' ');
      return { from, port, to };
    }),
    settings: settings ?? { entry: 'once' },
  }),
});

/** A mail in place: its subject, and its paragraphs in Liquid. */
export const mail = (subject: string, ...paragraphs: string[]): JsonObject => ({
  subject,
  html: ['Hello {{ firstName | default: "there" }},', ...paragraphs].map((text) => `<p>${text}</p>`).join('\n'),
});

/** The rule that a lead did something at least so often within some days. */
export const did = (event: string, times: number, days: number): JsonObject => ({
  '>=': [{ 'event-count': [event, { within: { days } }] }, times],
});
